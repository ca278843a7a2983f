#pragma once

#include "core/transfer/importformat.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace qrjump::ui {

/// How a file is written, as it was found out: encoding, separator, whether its first line holds titles. The
/// user may know better.
class FormatBar : public QWidget
{
    Q_OBJECT

public:
    explicit FormatBar(QWidget *parent = nullptr);

    void showFormat(const core::ImportFormat &format);
    [[nodiscard]] core::TextEncoding encoding() const;
    [[nodiscard]] QChar separator() const;
    [[nodiscard]] bool hasHeader() const;
    void focusEncoding();

Q_SIGNALS:
    // By the user.
    void encodingChosen();
    void separatorChosen();
    void headerChosen();

private:
    void createEncodings();
    void createSeparators();
    void createHeader();

    QComboBox *m_encoding = nullptr;
    QComboBox *m_separator = nullptr;
    QCheckBox *m_header = nullptr;
};

} // namespace qrjump::ui
