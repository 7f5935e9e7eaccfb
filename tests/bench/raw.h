// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <sqlcipher/sqlite3.h>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

/// What the program is compared with: prepared statements straight on SQLCipher, nothing between.
namespace waymark::bench {

struct Blob
{
    std::string bytes;
};
using Cell = std::variant<std::monostate, qint64, std::string, Blob>;
using Cells = std::vector<Cell>;

/// A prepared statement, kept for the whole run. Ends the program on failure: nothing here is expected to
/// fail.
class Statement
{
public:
    Statement(sqlite3 *handle, const std::string &sql);
    ~Statement() { sqlite3_finalize(m_statement); }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    void bind(int index, qint64 number) { sqlite3_bind_int64(m_statement, index, number); }
    void bind(int index, const std::string &text)
    {
        sqlite3_bind_text(m_statement, index, text.data(), int(text.size()), SQLITE_STATIC);
    }
    void bind(int index, const Cell &cell);
    bool next();
    void run();
    void reset() { sqlite3_reset(m_statement); }
    int columns() const { return sqlite3_column_count(m_statement); }
    qint64 number(int column) const { return sqlite3_column_int64(m_statement, column); }
    std::string text(int column) const;
    Cell cell(int column) const;
    /// Every column of every row, numbers as numbers and text into a std::string: what reading costs at the
    /// least.
    std::size_t readAll();

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// One connection: the program's own, so that both work on the same pages of the same file, or one of its
/// own.
class RawDatabase
{
public:
    static RawDatabase sharing(Database &database);
    static RawDatabase create(const std::string &file, std::span<const unsigned char> key);
    RawDatabase(RawDatabase &&other) noexcept;
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;
    RawDatabase &operator=(RawDatabase &&) = delete;

    void execute(const std::string &sql);
    /// Prepared at the first use, then kept.
    Statement &statement(const std::string &sql);

private:
    RawDatabase() = default;
    sqlite3 *m_handle = nullptr;
    bool m_own = false;
    std::unordered_map<std::string, std::unique_ptr<Statement>> m_statements;
};

[[noreturn]] void fail(const std::string &why);

} // namespace waymark::bench
