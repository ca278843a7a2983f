#pragma once

#include "core/rules/jumprule.h"

#include <QWidget>

class QPushButton;

namespace qrjump::ui {

class ChipField;
class HelpText;
class PrefixInput;

/// Whether the server can be asked for it. A prefix may be shorter than that of any rule.
[[nodiscard]] bool canBeLookedUp(const QString &prefix, core::AccountKind kind);

/// Collects the prefixes to ask the server for and checks them before they are sent.
class PrefixPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PrefixPanel(core::AccountKind kind, QWidget *parent = nullptr);

    void focusInput();
    /// Asks for what is entered, unless nothing is or a prefix is wrong.
    void lookUp();
    /// Asks for this one instead of what is entered.
    void lookUp(const QString &prefix);

Q_SIGNALS:
    void lookUpRequested(const QStringList &prefixes);

private:
    void addPrefixes(const QStringList &prefixes);
    void showChips();

    PrefixInput *m_input = nullptr;
    QPushButton *m_lookUp = nullptr;
    ChipField *m_chips = nullptr;
    HelpText *m_message = nullptr;
};

} // namespace qrjump::ui
