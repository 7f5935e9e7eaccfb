// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/csv.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <csv.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Csv", text);
}

class Parser
{
public:
    explicit Parser(unsigned char separator)
    {
        // Every line end is reported, so that a row that goes on after a quoted line break is known.
        m_ok = csv_init(&m_parser, CSV_REPALL_NL) == 0;
        csv_set_delim(&m_parser, separator);
    }
    ~Parser() { csv_free(&m_parser); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    /// Takes one physical line with its line end. False where memory ran out.
    bool feed(QByteArrayView line)
    {
        m_rowEnded = false;
        const auto size = std::size_t(line.size());
        return m_ok && csv_parse(&m_parser, line.data(), size, &Parser::onCell, &Parser::onRow, this) == size;
    }
    bool insideRow() const { return !m_rowEnded; }
    std::vector<QStringList> takeRows() { return std::exchange(m_rows, {}); }

private:
    static void onCell(void *text, std::size_t size, void *self)
    {
        static_cast<Parser *>(self)->m_cells +=
            QString::fromUtf8(static_cast<const char *>(text), qsizetype(size));
    }
    static void onRow(int, void *self)
    {
        auto *parser = static_cast<Parser *>(self);
        parser->m_rowEnded = true;
        if (!parser->m_cells.isEmpty())
            parser->m_rows.push_back(std::exchange(parser->m_cells, {}));
    }

    csv_parser m_parser{};
    bool m_ok = false;
    bool m_rowEnded = false;
    QStringList m_cells;
    std::vector<QStringList> m_rows;
};

char separatorOf(QByteArrayView bytes)
{
    bool quoted = false;
    int commas = 0;
    int semicolons = 0;
    bool started = false;
    for (const char c : bytes) {
        const bool lineEnd = c == '\n' || c == '\r';
        if (c == '"')
            quoted = !quoted;
        else if (!quoted && lineEnd && started)
            break;
        else if (!quoted)
            (c == ';' ? semicolons : commas) += (c == ';' || c == ',') ? 1 : 0;
        started = started || !lineEnd;
    }
    return semicolons > commas ? ';' : ',';
}

/// The next physical line with its line end: \n, \r\n or \r.
QByteArrayView nextLine(QByteArrayView bytes)
{
    qsizetype end = 0;
    while (end < bytes.size() && bytes[end] != '\n' && bytes[end] != '\r')
        ++end;
    if (end + 1 < bytes.size() && bytes[end] == '\r' && bytes[end + 1] == '\n')
        ++end;
    return bytes.first(std::min(end + 1, bytes.size()));
}

bool isUtf8(QByteArrayView line)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(line);
    return !decoder.hasError() && !text.contains(QChar::Null);
}

bool hasText(const QStringList &cells)
{
    return std::ranges::any_of(cells, [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

Error badInput(const QString &what, const QString &advice)
{
    return {ErrorKind::BadInput, what, advice};
}

void addRow(CsvTable &table, QStringList cells, int line)
{
    if (!hasText(cells))
        return;
    if (table.header.isEmpty()) {
        for (QString &cell : cells)
            cell = cell.trimmed();
        table.header = std::move(cells);
        return;
    }
    while (cells.size() < table.header.size())
        cells += QString();
    table.rows.push_back(std::move(cells));
    table.lines.push_back(line);
}

} // namespace

int CsvTable::column(QStringView name) const
{
    const QString wanted = folded(name);
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (folded(header[i]) == wanted)
            return int(i);
    }
    return -1;
}

Result<CsvTable> readCsv(const QByteArray &bytes)
{
    QByteArrayView rest(bytes);
    if (rest.startsWith("\xEF\xBB\xBF"))
        rest = rest.sliced(3);

    CsvTable table;
    const char separator = separatorOf(rest);
    table.separator = QLatin1Char(separator);
    Parser parser(static_cast<unsigned char>(separator));
    int line = 0;
    int rowLine = 0;
    bool inside = false;
    while (!rest.isEmpty()) {
        const QByteArrayView bytesOfLine = nextLine(rest);
        rest = rest.sliced(bytesOfLine.size());
        ++line;
        if (!isUtf8(bytesOfLine))
            return badInput(tr("Line %1 of the file is not UTF-8 text.").arg(line),
                            tr("Open the file in the spreadsheet it came from and save it as CSV UTF-8."));
        if (!inside)
            rowLine = line;
        const bool ends = bytesOfLine.endsWith('\n') || bytesOfLine.endsWith('\r');
        bool fed = parser.feed(bytesOfLine);
        if (fed && !ends)
            fed = parser.feed("\n");
        if (!fed)
            return Error{ErrorKind::Io, tr("The file is too large to be read."),
                         tr("Split it into smaller files.")};
        inside = parser.insideRow();
        for (QStringList &row : parser.takeRows())
            addRow(table, std::move(row), rowLine);
    }
    if (inside)
        return badInput(tr("The quotation mark opened in the row at line %1 is never closed.").arg(rowLine),
                        tr("Close it, or save the file again as CSV UTF-8."));
    if (table.header.isEmpty())
        return badInput(tr("The file has no header line."), tr("Its first line must name the columns."));
    return table;
}

QString csvLine(const QStringList &cells, QChar separator)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        QString cell = cells[i];
        // Also in full width, which some spreadsheets read as the plain sign.
        if (!cell.isEmpty() && u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20"_s.contains(cell.front()))
            cell.prepend(u'\'');
        const bool quote = cell.contains(separator) || cell.contains(u'"') || cell.contains(u'\n') ||
                           cell.contains(u'\r') || cell.contains(u'\t') || cell.startsWith(u' ') ||
                           cell.endsWith(u' ') || (cell.isEmpty() && cells.size() == 1);
        if (i > 0)
            line += separator;
        if (quote)
            line += u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
        else
            line += cell;
    }
    return line;
}

} // namespace waymark
