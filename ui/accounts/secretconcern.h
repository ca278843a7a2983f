#pragma once

class QPushButton;
class QString;

namespace qrjump::core {
struct ApiError;
}

namespace qrjump::ui {

class InlineBar;

/// Whether entering a secret anew may be what helps.
[[nodiscard]] bool concernsSecret(const core::ApiError &error);

/// On a button that leads to the account's secret.
[[nodiscard]] QString enterSecretText();
/// Adds the button that leads to the account's secret; connect to its clicked().
[[nodiscard]] QPushButton *addSecretButton(InlineBar &bar);

} // namespace qrjump::ui
