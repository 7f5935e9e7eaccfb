// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/schema/field_spec.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDriver>
#include <QUuid>
#include <QVariant>
#include <cstring>
#include <sqlcipher/sqlite3.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Storage", text); }

} // namespace

Error errorOf(const SqlFailure &failure)
{
    switch (failure.code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorKind::Damaged, tr("A part of the office's file is damaged and cannot be read."),
                tr("Nothing was changed. Close Waymark, keep the office's folder as it is, and restore the newest "
                   "file of its backups folder.")};
    case SQLITE_FULL:
        return {ErrorKind::DiskFull, tr("There is no space left on the disk, so this was not saved."),
                tr("Everything saved before is safe. Free some space and save again; what you typed is still here.")};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorKind::ReadOnly, tr("The office's folder can be read but not written."),
                tr("Nothing is lost. Ask for write permission to the folder, then try again.")};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorKind::Busy, tr("Another Waymark window is saving to this office."),
                tr("Wait a moment and try again; nothing is lost.")};
    case SQLITE_CANTOPEN:
        return {ErrorKind::Io, tr("The office's file cannot be opened."),
                tr("Check that the folder is there, that the drive is connected, and that you may write to it.")};
    case SQLITE_IOERR:
        return {ErrorKind::Io, tr("The disk did not do what was asked of it, so this was not saved."),
                tr("Everything saved before is safe. Check the disk or network drive, then save again.")};
    default:
        return {ErrorKind::Io,
                tr("The office's file refused a statement (code %1).").arg(failure.code),
                tr("Nothing was changed. Please report this with the code.")};
    }
}

// Query ------------------------------------------------------------------------------------------------------

Query::Query(sqlite3_stmt *statement, bool *busy)
    : m_statement(statement),
      m_busy(busy)
{
}

Query::Query(Query &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)),
      m_busy(other.m_busy),
      m_bound(other.m_bound)
{
}

Query::~Query()
{
    if (!m_statement)
        return;
    if (!m_busy) {
        sqlite3_finalize(m_statement);
        return;
    }
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    *m_busy = false;
}

void Query::check(int code) const
{
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return;
    sqlite3 *handle = sqlite3_db_handle(m_statement);
    throw SqlFailure{sqlite3_extended_errcode(handle), sqlite3_errmsg(handle), sqlite3_sql(m_statement)};
}

Query &Query::bind(qint64 number)
{
    check(sqlite3_bind_int64(m_statement, ++m_bound, number));
    return *this;
}

Query &Query::bind(QStringView text)
{
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_bind_text(m_statement, ++m_bound, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT));
    return *this;
}

Query &Query::bindUtf8(std::string_view text)
{
    check(sqlite3_bind_text(m_statement, ++m_bound, text.data(), int(text.size()), SQLITE_STATIC));
    return *this;
}

Query &Query::bindBlob(QByteArrayView bytes)
{
    check(sqlite3_bind_blob(m_statement, ++m_bound, bytes.data(), int(bytes.size()), SQLITE_STATIC));
    return *this;
}

Query &Query::bindNull()
{
    check(sqlite3_bind_null(m_statement, ++m_bound));
    return *this;
}

Query &Query::bind(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return bind(*number);
    if (const auto *text = std::get_if<QString>(&value))
        return bind(QStringView(*text));
    return bindNull();
}

bool Query::next()
{
    const int code = sqlite3_step(m_statement);
    check(code);
    return code == SQLITE_ROW;
}

void Query::run()
{
    while (next()) {
    }
}

bool Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

qint64 Query::number(int column) const { return sqlite3_column_int64(m_statement, column); }

QByteArrayView Query::utf8(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? QByteArrayView(bytes, sqlite3_column_bytes(m_statement, column)) : QByteArrayView();
}

QString Query::text(int column) const
{
    const QByteArrayView bytes = utf8(column);
    return bytes.isNull() ? QString() : QString::fromUtf8(bytes);
}

QDate Query::date(int column) const { return detail::dateFrom(utf8(column)); }

QByteArray Query::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? QByteArray(bytes, sqlite3_column_bytes(m_statement, column)) : QByteArray();
}

Value Query::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return sqlite3_column_int64(m_statement, column);
    case SQLITE_TEXT:
        return text(column);
    default:
        return {};
    }
}

// Database ---------------------------------------------------------------------------------------------------

Result<std::unique_ptr<Database>> Database::open(const QString &file, std::span<const unsigned char> key, Mode mode)
{
    const QFileInfo info(file);
    if (mode == Mode::Open && !info.exists())
        return Error{ErrorKind::NotFound, tr("The office's database is not in this folder."),
                     tr("Check that the folder is the office's and that its drive is connected.")};
    if (mode == Mode::Create && info.exists())
        return Error{ErrorKind::BadInput, tr("There is an office in this folder already."),
                     tr("Choose an empty folder; the office that is there was not touched.")};

    std::unique_ptr<Database> database(new Database);
    database->m_file = file;
    database->m_connection = QUuid::createUuid().toString();
    database->m_qt = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    database->m_qt.setDatabaseName(file);
    database->m_qt.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database->m_qt.open())
        return errorOf({SQLITE_CANTOPEN, {}, {}});
    const QVariant handle = database->m_qt.driver()->handle();
    if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return errorOf({SQLITE_CANTOPEN, {}, {}});
    database->m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    sqlite3_extended_result_codes(database->m_handle, 1);

    const auto opened = guarded([&] {
        // What it would log is said in our own words, to the person and not to a terminal.
        sqlite3_exec(database->m_handle, "PRAGMA cipher_log_level = NONE", nullptr, nullptr, nullptr);
        QByteArray pragma = "PRAGMA key = \"x'";
        pragma += QByteArray::fromRawData(reinterpret_cast<const char *>(key.data()), qsizetype(key.size())).toHex();
        pragma += "'\"";
        char *message = nullptr;
        const int code = sqlite3_exec(database->m_handle, pragma.constData(), nullptr, nullptr, &message);
        sqlite3_free(message);
        std::memset(pragma.data(), 0, std::size_t(pragma.size()));
        if (code != SQLITE_OK)
            throw SqlFailure{code, "key", "PRAGMA key"};
    });
    if (!opened)
        return opened.error();

    // A plain SQLite takes the key without a word and writes everything in clear: it must never get that far.
    QString version;
    if (const auto asked = guarded([&] {
            Query cipher = database->query("PRAGMA cipher_version");
            if (cipher.next())
                version = cipher.text(0);
        });
        !asked || version.isEmpty())
        return Error{ErrorKind::NotEncrypted, tr("The database library on this computer cannot encrypt."),
                     tr("Waymark never writes an unencrypted office. Install SQLCipher and start again; nothing was "
                        "read or written.")};

    const auto settled = guarded([&] {
        database->run("PRAGMA temp_store = MEMORY");
        {
            Query probe = database->query("SELECT count(*) FROM sqlite_master");
            probe.run();
        }
        if (sqlite3_db_readonly(database->m_handle, "main") == 1)
            throw SqlFailure{SQLITE_READONLY, "read-only", {}};
        database->run("PRAGMA journal_mode = WAL");
        database->run("PRAGMA synchronous = FULL");
        database->run("PRAGMA foreign_keys = ON");
        database->run("PRAGMA cache_size = -24000");
    });
    if (!settled) {
        if (!QFileInfo(info.absolutePath()).isWritable())
            return errorOf({SQLITE_READONLY, {}, {}});
        return settled.error();
    }
    return database;
}

Database::~Database()
{
    for (auto &[sql, cached] : m_statements)
        sqlite3_finalize(cached.statement);
    m_statements.clear();
    m_handle = nullptr;
    m_qt.close();
    m_qt = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

sqlite3_stmt *Database::prepare(std::string_view sql) const
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                                        nullptr);
    if (code != SQLITE_OK) {
        sqlite3_finalize(statement);
        throw SqlFailure{sqlite3_extended_errcode(m_handle), sqlite3_errmsg(m_handle),
                         QByteArray(sql.data(), qsizetype(sql.size()))};
    }
    return statement;
}

Query Database::query(std::string_view sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end())
        found = m_statements.emplace(std::string(sql), Cached{prepare(sql), false}).first;
    if (found->second.busy)
        return Query(prepare(sql), nullptr);
    found->second.busy = true;
    return Query(found->second.statement, &found->second.busy);
}

std::vector<std::string> Database::preparedSql() const
{
    std::vector<std::string> all;
    for (const auto &[sql, cached] : m_statements)
        all.push_back(sql);
    std::ranges::sort(all);
    return all;
}

void Database::runScript(const QByteArray &sql)
{
    char *message = nullptr;
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, &message);
    const QByteArray text(message);
    sqlite3_free(message);
    if (code != SQLITE_OK)
        throw SqlFailure{sqlite3_extended_errcode(m_handle), text, sql.left(80)};
}

void Database::begin()
{
    run("BEGIN IMMEDIATE");
    m_inTransaction = true;
}

void Database::commit()
{
    run("COMMIT");
    m_inTransaction = false;
}

void Database::rollback() noexcept
{
    sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    m_inTransaction = false;
}

int Database::userVersion()
{
    Query query = this->query("PRAGMA user_version");
    return query.next() ? int(query.number(0)) : 0;
}

int Database::changedRows() const { return sqlite3_changes(m_handle); }

qint64 Database::dataVersion()
{
    Query query = this->query("PRAGMA data_version");
    return query.next() ? query.number(0) : 0;
}

void Database::waitForDisk(bool wait)
{
    if (!wait) {
        run("PRAGMA synchronous = OFF");
        return;
    }
    run("PRAGMA synchronous = FULL");
    {
        Query checkpoint = query("PRAGMA wal_checkpoint(TRUNCATE)");
        if (checkpoint.next() && checkpoint.number(0) != 0)
            throw SqlFailure{SQLITE_BUSY, "checkpoint", {}};
    }
    // A checkpoint that found nothing left to copy does not sync, and earlier ones were told not to wait. Synced through
    // SQLite's own handle: opening and closing the file beside it would drop its locks.
    sqlite3_file *opened = nullptr;
    const int found = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_FILE_POINTER, &opened);
    if (found != SQLITE_OK || !opened || !opened->pMethods)
        throw SqlFailure{SQLITE_IOERR, "file pointer", {}};
    if (const int synced = opened->pMethods->xSync(opened, SQLITE_SYNC_FULL); synced != SQLITE_OK)
        throw SqlFailure{synced, "sync", {}};
}

void Database::copyTo(const QString &file)
{
    // VACUUM INTO writes a complete, compacted copy under the same key, from one consistent moment.
    query("VACUUM INTO ?").bind(QStringView(file)).run();
}

} // namespace waymark
