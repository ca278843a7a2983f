#pragma once

#include "ui/transfer/exportcontext.h"

#include <QMap>
#include <QWidget>

class QGridLayout;
class QLabel;
class QRadioButton;

namespace qrjump::core {
class Clock;
}

namespace qrjump::ui {

class FieldMessage;

/// Which rules to export, each choice with its count, and of when the chosen ones are. Choices without rules
/// are shown, but cannot be chosen.
class SourceChoice : public QWidget
{
    Q_OBJECT

public:
    /// `clock` outlives this.
    explicit SourceChoice(const core::Clock &clock, QWidget *parent = nullptr);

    /// Keeps the choice if it can still be made.
    void setContext(const ExportContext &context);
    /// Nothing when there is nothing to choose.
    [[nodiscard]] std::optional<ExportSource> source() const;

Q_SIGNALS:
    void changed();

private:
    /// One row.
    struct Choice
    {
        QRadioButton *button = nullptr;
        QLabel *count = nullptr;
        QLabel *remark = nullptr;
    };

    void addChoice(ExportSource source);
    void refresh(ExportSource source, const ExportContext &context);
    void choose(std::optional<ExportSource> source);
    void showLoadedState();

    const core::Clock &m_clock;
    QGridLayout *m_grid;
    QMap<ExportSource, Choice> m_choices;
    LoadedState m_loadedState;
    FieldMessage *m_message;
};

} // namespace qrjump::ui
