// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/raw.h"

#include <QSqlDriver>
#include <QVariant>
#include <cstdio>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace waymark::bench {

void fail(const std::string &why)
{
    std::fprintf(stderr, "waymark-bench: %s\n", why.c_str());
    std::exit(1);
}

Statement::Statement(sqlite3 *handle, const std::string &sql)
{
    if (sqlite3_prepare_v3(handle, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement,
                           nullptr) != SQLITE_OK)
        fail(sql + ": " + sqlite3_errmsg(handle));
}

void Statement::bind(int index, const Cell &cell)
{
    if (const auto *number = std::get_if<qint64>(&cell))
        bind(index, *number);
    else if (const auto *text = std::get_if<std::string>(&cell))
        bind(index, *text);
    else if (const auto *blob = std::get_if<Blob>(&cell))
        sqlite3_bind_blob(m_statement, index, blob->bytes.data(), int(blob->bytes.size()), SQLITE_STATIC);
    else
        sqlite3_bind_null(m_statement, index);
}

bool Statement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        fail(std::string(sqlite3_sql(m_statement)) + ": " + sqlite3_errmsg(sqlite3_db_handle(m_statement)));
    return code == SQLITE_ROW;
}

void Statement::run()
{
    while (next()) {
    }
    reset();
}

std::string Statement::text(int column) const
{
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return bytes ? std::string(bytes, std::size_t(sqlite3_column_bytes(m_statement, column))) : std::string();
}

Cell Statement::cell(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return number(column);
    case SQLITE_TEXT:
        return text(column);
    case SQLITE_BLOB:
        return Blob{text(column)};
    default:
        return {};
    }
}

std::size_t Statement::readAll()
{
    std::vector<Cells> rows;
    const int count = columns();
    while (next()) {
        Cells &row = rows.emplace_back();
        row.reserve(std::size_t(count));
        for (int i = 0; i < count; ++i)
            row.push_back(cell(i));
    }
    reset();
    return rows.size();
}

RawDatabase RawDatabase::sharing(Database &database)
{
    RawDatabase raw;
    const QStringList names = QSqlDatabase::connectionNames();
    for (const QString &name : names) {
        const QSqlDatabase one = QSqlDatabase::database(name, false);
        if (one.databaseName() == database.file())
            raw.m_handle = *static_cast<sqlite3 *const *>(one.driver()->handle().constData());
    }
    if (!raw.m_handle)
        fail("the office's connection was not found");
    return raw;
}

RawDatabase RawDatabase::create(const std::string &file, std::span<const unsigned char> key)
{
    RawDatabase raw;
    raw.m_own = true;
    if (sqlite3_open(file.c_str(), &raw.m_handle) != SQLITE_OK)
        fail("cannot make " + file);
    std::string hex;
    for (const unsigned char byte : key) {
        static constexpr char digits[] = "0123456789abcdef";
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    raw.execute("PRAGMA key = \"x'" + hex + "'\"");
    for (const char *pragma :
         {"PRAGMA temp_store = MEMORY", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
          "PRAGMA foreign_keys = ON", "PRAGMA cache_size = -24000"})
        raw.execute(pragma);
    return raw;
}

RawDatabase::RawDatabase(RawDatabase &&other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr)),
      m_own(other.m_own),
      m_statements(std::move(other.m_statements))
{
}

RawDatabase::~RawDatabase()
{
    m_statements.clear();
    if (m_own && m_handle)
        sqlite3_close(m_handle);
}

void RawDatabase::execute(const std::string &sql)
{
    if (sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sqlite3_errmsg(m_handle));
}

Statement &RawDatabase::statement(const std::string &sql)
{
    std::unique_ptr<Statement> &kept = m_statements[sql];
    if (!kept)
        kept = std::make_unique<Statement>(m_handle, sql);
    return *kept;
}

} // namespace waymark::bench
