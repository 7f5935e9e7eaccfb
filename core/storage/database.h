// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema/value.h"
#include "core/storage/sql_failure.h"

#include <QSqlDatabase>
#include <QString>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace waymark {

class Database;

/// A prepared statement in use: bind in order, then step. Forward only; given back to its database when it goes out
/// of scope. Every failure is thrown as SqlFailure.
class Query
{
public:
    Query(Query &&other) noexcept;
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    Query &operator=(Query &&) = delete;
    ~Query();

    Query &bind(qint64 number);
    Query &bind(QStringView text);
    Query &bindUtf8(std::string_view text); ///< must outlive the query
    Query &bindBlob(QByteArrayView bytes);  ///< must outlive the query
    Query &bindNull();
    Query &bind(const Value &value);

    bool next(); ///< true while there is a row
    void run();  ///< for statements without rows

    bool isNull(int column) const;
    qint64 number(int column) const;
    QString text(int column) const;
    QByteArrayView utf8(int column) const; ///< only until the next step
    QDate date(int column) const;          ///< "2026-03-14"; invalid where there is none
    QByteArray blob(int column) const;
    Value value(int column) const;

private:
    friend class Database;
    Query(sqlite3_stmt *statement, bool *busy);
    void check(int code) const;

    sqlite3_stmt *m_statement;
    bool *m_busy; ///< of the kept statement; null where the statement is this query's own
    int m_bound = 0;
};

/// One encrypted database file on one connection, for one thread. Opened through Qt's own SQLite driver, whose symbols
/// come from SQLCipher; refuses to work with a library that cannot encrypt (design.md 5).
class Database
{
public:
    enum class Mode {
        Open,
        Create, ///< the file must not be there yet
    };

    /// `key` is the 32 raw bytes: nothing is derived from it.
    static Result<std::unique_ptr<Database>> open(const QString &file, std::span<const unsigned char> key, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// A statement ready to bind. Kept prepared for the next time; `sql` is the key.
    Query query(std::string_view sql);
    void run(std::string_view sql) { query(sql).run(); }
    /// Several statements, as a migration holds them; none takes values.
    void runScript(const QByteArray &sql);

    void begin(); ///< BEGIN IMMEDIATE: takes the write lock now, so that a stamp taken after it is the newest
    void commit();
    void rollback() noexcept;
    bool inTransaction() const { return m_inTransaction; }

    /// Every statement that query() has met, sorted: what tests and measurements ask plans for.
    std::vector<std::string> preparedSql() const;

    int userVersion();
    int changedRows() const; ///< rows written by the last statement
    /// Changes when another connection has written the file.
    qint64 dataVersion();
    QString file() const { return m_file; }
    /// Off: commits do not wait for the disk, for making a whole office at once, which a crash leaves worthless anyway.
    /// On again: everything written meanwhile is on the disk before this returns.
    void waitForDisk(bool wait);
    /// Copies the whole file, encrypted with the same key, to a file that does not exist yet.
    void copyTo(const QString &file);

private:
    friend class Query;
    Database() = default;
    sqlite3_stmt *prepare(std::string_view sql) const;

    QString m_file;
    QString m_connection;
    QSqlDatabase m_qt;
    sqlite3 *m_handle = nullptr;
    bool m_inTransaction = false;
    struct Cached
    {
        sqlite3_stmt *statement = nullptr;
        bool busy = false;
    };
    struct SqlHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view sql) const { return std::hash<std::string_view>{}(sql); }
    };
    std::unordered_map<std::string, Cached, SqlHash, std::equal_to<>> m_statements;
};

/// Rolls back unless committed: a transaction that ends early leaves nothing.
class TransactionScope
{
public:
    explicit TransactionScope(Database &database) : m_database(database) { database.begin(); }
    ~TransactionScope()
    {
        if (!m_done)
            m_database.rollback();
    }
    TransactionScope(const TransactionScope &) = delete;
    TransactionScope &operator=(const TransactionScope &) = delete;
    void commit()
    {
        m_database.commit();
        m_done = true;
    }

private:
    Database &m_database;
    bool m_done = false;
};

} // namespace waymark
