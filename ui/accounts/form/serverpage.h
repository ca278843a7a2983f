#pragma once

#include "ui/accounts/form/accountformpart.h"

class QComboBox;

namespace qrjump::ui {

class ChoiceField;
class LimitsField;
class ProxyPanel;

/// Where calls go, on which way and how fast.
class ServerPage : public AccountFormPart
{
    Q_OBJECT

public:
    explicit ServerPage(QWidget *parent = nullptr);

    void load(const core::Account &account);
    void store(core::Account &account) const;

private:
    void createBaseUrlRow();
    void createProxyRow();
    void createLimitsRow();

    QComboBox *m_baseUrl = nullptr;
    ChoiceField *m_proxy = nullptr;
    ProxyPanel *m_manualProxy = nullptr;
    LimitsField *m_limits = nullptr;
};

} // namespace qrjump::ui
