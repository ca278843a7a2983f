#include "core/sandbox/sandboxstore.h"

namespace qrjump::sandbox {

using namespace Qt::StringLiterals;
using core::Result;

SandboxStore::SandboxStore()
{
    m_thread.setObjectName(u"sandbox store"_s);
    m_room.moveToThread(&m_thread);
    m_thread.start();
}

SandboxStore::~SandboxStore()
{
    runOnThread([this] { m_database.reset(); });
    m_thread.quit();
    m_thread.wait();
}

Result<StoredData, QString> SandboxStore::open(const SandboxOptions &options)
{
    std::optional<Result<StoredData, QString>> result;
    runOnThread([&] {
        m_database = std::make_unique<SandboxDatabase>();
        result = m_database->open(options);
    });
    return *std::move(result);
}

bool SandboxStore::save(core::AccountKind kind, const AccountChange &change)
{
    bool saved = false;
    runOnThread([&] { saved = m_database && m_database->save(kind, change); });
    return saved;
}

template <typename Step>
void SandboxStore::runOnThread(Step step)
{
    QMetaObject::invokeMethod(&m_room, step, Qt::BlockingQueuedConnection);
}

} // namespace qrjump::sandbox
