#pragma once

#include <QLabel>

namespace qrjump::ui {

/// A muted, smaller explanation that wraps.
class HelpText : public QLabel
{
    Q_OBJECT

public:
    explicit HelpText(const QString &text = {}, QWidget *parent = nullptr);
};

} // namespace qrjump::ui
