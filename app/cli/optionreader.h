#pragma once

#include <QCommandLineParser>

#include <optional>

namespace qrjump::cli {

/// Reads the values of a command line that the parser has accepted. Remembers the first problem as a
/// translated sentence; after a problem the readers go on answering defaults. An option given twice is a
/// problem, unless it is read with values(). Never repeats a value in a problem: somebody may have typed a
/// token.
class OptionReader
{
public:
    explicit OptionReader(const QCommandLineParser &parser);
    /// For a command that takes arguments without an option: the first ones are called `required` in
    /// problems, and a command that takes `More::Any` may have more of them.
    enum class More { None, Any };
    OptionReader(const QCommandLineParser &parser, const QStringList &required, More more = More::None);

    [[nodiscard]] QStringList arguments() const { return m_parser.positionalArguments(); }

    [[nodiscard]] bool has(const QString &option) const { return m_parser.isSet(option); }
    /// Missing or empty is a problem.
    [[nodiscard]] QString required(const QString &option);
    /// Empty is a problem, missing is `fallback`.
    [[nodiscard]] QString optional(const QString &option, const QString &fallback = {});
    /// Empty ones are a problem.
    [[nodiscard]] QStringList values(const QString &option);
    /// A whole number from `smallest` to `largest`; missing is `fallback`.
    [[nodiscard]] int number(const QString &option, int smallest, int largest, int fallback);

    void fail(const QString &problem);
    [[nodiscard]] const std::optional<QString> &problem() const { return m_problem; }

private:
    const QCommandLineParser &m_parser;
    std::optional<QString> m_problem;
};

} // namespace qrjump::cli
