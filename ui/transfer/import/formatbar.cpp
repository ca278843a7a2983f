#include "ui/transfer/import/formatbar.h"

#include "core/csv/separatorsniffer.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/spacing.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace qrjump::ui {

using namespace Qt::StringLiterals;

using core::TextEncoding;

namespace {

/// They stay together when the next one goes into another row.
QWidget *labelled(const QString &text, QComboBox *field)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    auto *together = new QWidget;
    const Spacing spacing(field->fontMetrics());
    auto *layout = new QHBoxLayout(together);
    layout->setContentsMargins(0, 0, spacing.betweenGroups(), 0);
    layout->setSpacing(spacing.inGroup());
    layout->addWidget(label);
    layout->addWidget(field);
    return together;
}

/// As a sentence begins.
QString capitalized(QString text)
{
    return text.isEmpty() ? text : text.replace(0, 1, text.at(0).toUpper());
}

} // namespace

FormatBar::FormatBar(QWidget *parent)
    : QWidget(parent)
{
    createEncodings();
    createSeparators();
    createHeader();
    const Spacing spacing(fontMetrics());
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing.inGroup());
    layout->addWidget(labelled(tr("E&ncoding"), m_encoding));
    layout->addWidget(labelled(tr("&Separator"), m_separator));
    layout->addWidget(m_header);
}

void FormatBar::createEncodings()
{
    m_encoding = new QComboBox;
    m_encoding->setObjectName(u"fileEncoding"_s);
    m_encoding->setAccessibleName(tr("Encoding of the file"));
    for (const TextEncoding encoding : core::readableEncodings())
        m_encoding->addItem(core::displayText(encoding), QVariant::fromValue(encoding));
    connect(m_encoding, &QComboBox::activated, this, &FormatBar::encodingChosen);
}

void FormatBar::createSeparators()
{
    m_separator = new QComboBox;
    m_separator->setObjectName(u"fileSeparator"_s);
    m_separator->setAccessibleName(tr("What separates the columns"));
    for (const QChar separator : core::csvSeparators())
        m_separator->addItem(capitalized(core::separatorName(separator)), separator);
    connect(m_separator, &QComboBox::activated, this, &FormatBar::separatorChosen);
}

void FormatBar::createHeader()
{
    m_header = new QCheckBox(tr("The first line holds the &titles"));
    m_header->setObjectName(u"fileHasHeader"_s);
    connect(m_header, &QCheckBox::clicked, this, &FormatBar::headerChosen);
}

void FormatBar::showFormat(const core::ImportFormat &format)
{
    m_encoding->setCurrentIndex(m_encoding->findData(QVariant::fromValue(format.encoding)));
    m_separator->setCurrentIndex(m_separator->findData(format.separator));
    m_header->setChecked(format.hasHeader);
}

TextEncoding FormatBar::encoding() const
{
    return m_encoding->currentData().value<TextEncoding>();
}

QChar FormatBar::separator() const
{
    return m_separator->currentData().toChar();
}

bool FormatBar::hasHeader() const
{
    return m_header->isChecked();
}

void FormatBar::focusEncoding()
{
    m_encoding->setFocus();
}

} // namespace qrjump::ui
