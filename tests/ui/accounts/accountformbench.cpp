#include "tests/ui/accounts/accountformbench.h"

#include "ui/widgets/fieldmessage.h"
#include "ui/widgets/inlinebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QTest>

namespace qrjump::test {

using namespace Qt::StringLiterals;

core::Account ordinaryAccount()
{
    return {.id = u"id-1"_s,
            .name = u"Shop"_s,
            .appid = u"wx0123456789abcdef"_s,
            .baseUrl = QUrl(u"https://api.weixin.qq.com"_s),
            .token = core::AppSecretSettings()};
}

core::Account serviceAccount()
{
    core::Account account = ordinaryAccount();
    account.kind = core::AccountKind::Service;
    account.miniProgramAppids = {u"wxaaaaaaaaaaaaaaaa"_s, u"wxbbbbbbbbbbbbbbbb"_s};
    account.miniProgramAppid = u"wxbbbbbbbbbbbbbbbb"_s;
    return account;
}

bool isOnlyChange(const core::SecretChanges &changes, core::SecretSlot slot, const QByteArray &secret)
{
    return changes.size() == 1 && changes.first().slot == slot && changes.first().secret &&
           changes.first().secret->reveal() == secret;
}

AccountFormBench::AccountFormBench()
    : dialog(
          [this](const core::Account &account, const core::SecretChanges &secrets) {
              stored = account;
              changes = secrets;
              answer = {};
              return answer.call();
          },
          clock)
{}

void AccountFormBench::add(const core::Account &suggestion)
{
    dialog.startAdd(suggestion, context);
    (void)QTest::qWaitForWindowActive(&dialog);
}

void AccountFormBench::edit(const core::Account &account)
{
    dialog.startEdit(account, context);
    (void)QTest::qWaitForWindowActive(&dialog);
}

void AccountFormBench::show(Tab tab) const
{
    dialog.findChild<QTabWidget *>()->setCurrentIndex(tab);
}

void AccountFormBench::type(const QString &name, const QString &text) const
{
    auto *field = find(name);
    auto *box = qobject_cast<QComboBox *>(field);
    QWidget *line = box ? box->lineEdit() : field;
    line->setFocus();
    QTest::keySequence(line, QKeySequence::SelectAll);
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
    else
        QTest::keyClicks(line, text);
}

void AccountFormBench::click(const QString &name) const
{
    auto *button = find<QAbstractButton>(name);
    QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(button->height() / 2, button->height() / 2));
}

void AccountFormBench::press(Qt::Key key) const
{
    QTest::keyClick(dialog.focusWidget(), key);
}

void AccountFormBench::choose(const QString &comboBox, int index) const
{
    auto *box = find<QComboBox>(comboBox);
    box->setFocus();
    while (box->currentIndex() != index)
        QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
}

bool AccountFormBench::isShown(const QString &name) const
{
    const auto *widget = find(name);
    return widget && widget->isVisible();
}

QString AccountFormBench::messageOf(const QString &field) const
{
    return find<ui::FieldMessage>(field + u"Message"_s)->text();
}

QString AccountFormBench::headline() const
{
    const auto *bar = dialog.findChild<ui::InlineBar *>();
    return bar->isVisible() ? bar->accessibleName() : QString();
}

QString AccountFormBench::focused() const
{
    const QWidget *widget = dialog.focusWidget();
    if (widget && qobject_cast<QComboBox *>(widget->parentWidget()))
        return widget->parentWidget()->objectName();
    return widget ? widget->objectName() : QString();
}

} // namespace qrjump::test
