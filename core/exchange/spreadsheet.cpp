// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/spreadsheet.h"

#include "core/actions/reports/reports.h"

#include <QDir>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <clocale>
#include <cmath>
#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr qsizetype maxCharacters = 32'767;
constexpr qsizetype maxRows = 1'048'576;
constexpr qsizetype maxColumns = 16'384;
constexpr qsizetype maxSheetName = 31;
constexpr int narrowest = 8;
constexpr int widest = 60;
constexpr std::uint8_t textFormat = 49; // Excel's own number for "@"
constexpr lxw_row_t headerRow = 2;      // under title and note
constexpr lxw_row_t firstRow = headerRow + 1;

QString tr(const char *text)
{
    return QCoreApplication::translate("Spreadsheet", text);
}

/// Numbers are written with printf, which follows the machine's language; a workbook's decimal point is a
/// point.
class PlainNumbers
{
public:
    PlainNumbers() : m_plain(newlocale(LC_NUMERIC_MASK, "C", nullptr)), m_before(uselocale(m_plain)) {}
    PlainNumbers(const PlainNumbers &) = delete;
    PlainNumbers &operator=(const PlainNumbers &) = delete;
    ~PlainNumbers()
    {
        uselocale(m_before);
        freelocale(m_plain);
    }

private:
    locale_t m_plain;
    locale_t m_before;
};

/// Where a file is not written to a disk.
QString workPlace()
{
    for (const QString &place : {u"/dev/shm"_s, qEnvironmentVariable("XDG_RUNTIME_DIR")}) {
        if (place.isEmpty() || !QFileInfo(place).isWritable())
            continue;
        const QStorageInfo storage(place);
        if (storage.isValid() && !storage.isReadOnly() && storage.fileSystemType() == "tmpfs")
            return place;
    }
    return QDir::tempPath();
}

qsizetype wholeCharacters(const QString &text, qsizetype most)
{
    return text.size() > most && text[most - 1].isHighSurrogate() ? most - 1 : std::min(text.size(), most);
}

/// As a cell can hold it. Office Open XML reads "_x0041_" as a character's number and knows no U+FFFE.
QByteArray cellText(QString text)
{
    static const QRegularExpression numbered(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    for (const QChar impossible : {QChar(0), QChar(0xfffe), QChar(0xffff)})
        text.replace(impossible, QChar::ReplacementCharacter);
    const bool tooLong = text.size() > maxCharacters;
    text.truncate(wholeCharacters(text, maxCharacters));
    const QString escape = u"_x005F_"_s;
    const qsizetype room = maxCharacters - text.count(numbered) * (escape.size() - 1);
    if (tooLong || text.size() > room) {
        const QString mark = tr("… [cut: too long for a cell]");
        text.truncate(wholeCharacters(text, room - mark.size()));
        text += mark;
    }
    text.replace(numbered, escape);
    return text.toUtf8();
}

/// Names of sheets: unlike any other, in any case, and nothing that Excel refuses.
QByteArray sheetName(const QString &title, QSet<QString> &taken)
{
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\\\x{0}-\\x{1f}]"_s);
    const auto trimmed = [](QString text) {
        text = text.simplified();
        while (text.startsWith(u'\''))
            text.remove(0, 1);
        while (text.endsWith(u'\''))
            text.chop(1);
        return text.trimmed();
    };
    QString base = trimmed(QString(title).replace(forbidden, u" "_s));
    if (base.isEmpty() || base.compare("History"_L1, Qt::CaseInsensitive) == 0)
        base = tr("Sheet");
    for (int count = 1;; ++count) {
        const QString number = count == 1 ? QString() : u" (%1)"_s.arg(count);
        QString name = base;
        if (base.size() + number.size() > maxSheetName)
            name = trimmed(base.first(wholeCharacters(base, maxSheetName - number.size() - 1))) + u'…';
        name += number;
        if (const QString key = name.toCaseFolded(); !taken.contains(key)) {
            taken.insert(key);
            return name.toUtf8();
        }
    }
}

bool isExcelDate(QDate day)
{
    return day.isValid() && day.year() >= 1900 && day.year() <= 9999;
}

qsizetype shownCharacters(const SheetCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell)) {
        qsizetype longest = 0;
        for (const QStringView line : QStringView(*text).split(u'\n'))
            longest = std::max(longest, line.size());
        return longest;
    }
    if (const auto *number = std::get_if<double>(&cell))
        return QString::number(*number, 'g', 16).size();
    return std::holds_alternative<QDate>(cell) ? 11 : 0;
}

double widthOf(const Sheet &sheet, std::size_t column)
{
    const SheetColumn &one = sheet.columns[column];
    if (one.width > 0)
        return one.width;
    // The filter's button stands in the header, too.
    qsizetype most = one.title.size() + 4;
    for (std::size_t row = 0; row < std::min(sheet.rows.size(), std::size_t(1000)); ++row) {
        if (column < sheet.rows[row].size())
            most = std::max(most, shownCharacters(sheet.rows[row][column]) + 2);
    }
    return double(std::clamp(most, qsizetype(narrowest), qsizetype(widest)));
}

Error tooLarge()
{
    return {ErrorKind::BadInput, tr("A sheet holds at most 1,048,576 rows and 16,384 columns; this is more."),
            tr("Narrow down what is listed.")};
}

Error notWritten()
{
    return {ErrorKind::Io, tr("The spreadsheet could not be made."),
            tr("There may be too little memory or space. Close other programs and try again.")};
}

class Workbook
{
public:
    Workbook(const QByteArray &file, QByteArray folder) : m_folder(std::move(folder))
    {
        lxw_workbook_options options{};
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(file.constData(), &options);
        if (!m_book)
            return;
        m_title = format();
        m_note = format();
        m_head = format();
        m_headRight = format();
        m_text = format();
        m_number = format();
        m_date = format();
        if (!m_complete)
            return;
        format_set_bold(m_title);
        format_set_font_size(m_title, 14);
        for (lxw_format *head : {m_head, m_headRight}) {
            format_set_bold(head);
            format_set_text_wrap(head);
            format_set_bottom(head, LXW_BORDER_THIN);
        }
        format_set_align(m_headRight, LXW_ALIGN_RIGHT);
        // Marked as text, so that a cell stays text when somebody edits it, too.
        for (lxw_format *text : {m_title, m_note, m_head, m_headRight, m_text})
            format_set_num_format_index(text, textFormat);
        format_set_text_wrap(m_text);
        format_set_num_format(m_date, "d mmm yyyy");
        format_set_align(m_date, LXW_ALIGN_LEFT);
        for (lxw_format *cell : {m_text, m_number, m_date})
            format_set_align(cell, LXW_ALIGN_VERTICAL_TOP);
    }
    Workbook(const Workbook &) = delete;
    Workbook &operator=(const Workbook &) = delete;
    ~Workbook()
    {
        if (m_book)
            lxw_workbook_free(m_book);
    }

    bool add(const Sheet &sheet)
    {
        lxw_worksheet *page =
            m_book && m_complete ? workbook_add_worksheet(m_book, sheetName(sheet.title, m_names).constData())
                                 : nullptr;
        if (!page)
            return false;
        put(page, 0, 0, sheet.title, m_title);
        put(page, 1, 0, sheet.note, m_note);
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            const auto column = lxw_col_t(i);
            const bool right = sheet.columns[i].kind == SheetColumn::Kind::Number;
            put(page, headerRow, column, sheet.columns[i].title, right ? m_headRight : m_head);
            keep(worksheet_set_column(page, column, column, widthOf(sheet, i), nullptr));
        }
        lxw_row_t row = firstRow;
        for (const auto &cells : sheet.rows) {
            for (std::size_t i = 0; i < cells.size(); ++i)
                put(page, row, lxw_col_t(i), cells[i]);
            ++row;
        }
        worksheet_freeze_panes(page, firstRow, 0);
        if (!sheet.columns.empty())
            keep(worksheet_autofilter(page, headerRow, 0, row - 1, lxw_col_t(sheet.columns.size() - 1)));
        keep(worksheet_repeat_rows(page, headerRow, headerRow));
        worksheet_set_landscape(page);
        worksheet_fit_to_pages(page, 1, 0);
        return m_complete;
    }

    bool close() { return workbook_close(std::exchange(m_book, nullptr)) == LXW_NO_ERROR; }

private:
    lxw_format *format()
    {
        lxw_format *made = workbook_add_format(m_book);
        m_complete = m_complete && made;
        return made;
    }
    void keep(lxw_error error) { m_complete = m_complete && error == LXW_NO_ERROR; }
    void put(lxw_worksheet *page, lxw_row_t row, lxw_col_t column, const QString &text, lxw_format *as)
    {
        keep(worksheet_write_string(page, row, column, cellText(text).constData(), as));
    }
    void put(lxw_worksheet *page, lxw_row_t row, lxw_col_t column, const SheetCell &cell)
    {
        if (const auto *text = std::get_if<QString>(&cell)) {
            put(page, row, column, *text, m_text);
        } else if (const auto *number = std::get_if<double>(&cell)) {
            if (std::isfinite(*number))
                keep(worksheet_write_number(page, row, column, *number, m_number));
        } else if (const auto *day = std::get_if<QDate>(&cell); day && isExcelDate(*day)) {
            lxw_datetime date{day->year(), day->month(), day->day(), 0, 0, 0};
            keep(worksheet_write_datetime(page, row, column, &date, m_date));
        } else if (day && day->isValid()) {
            put(page, row, column, day->toString(Qt::ISODate), m_text);
        }
    }

    QByteArray m_folder; ///< the library keeps no copy
    lxw_workbook *m_book = nullptr;
    bool m_complete = true;
    QSet<QString> m_names;
    lxw_format *m_title = nullptr;
    lxw_format *m_note = nullptr;
    lxw_format *m_head = nullptr;
    lxw_format *m_headRight = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_number = nullptr;
    lxw_format *m_date = nullptr;
};

} // namespace

Result<QByteArray> spreadsheet(const std::vector<Sheet> &sheets)
{
    if (sheets.empty())
        return Error{ErrorKind::BadInput, tr("There is nothing to write."), {}};
    for (const Sheet &sheet : sheets) {
        const auto most = std::ranges::max_element(sheet.rows, {}, &std::vector<SheetCell>::size);
        const std::size_t columns =
            std::max(sheet.columns.size(), most == sheet.rows.end() ? std::size_t(0) : most->size());
        if (sheet.rows.size() > std::size_t(maxRows - firstRow) || columns > std::size_t(maxColumns))
            return tooLarge();
    }
    const QTemporaryDir folder(workPlace() + u"/waymark-XXXXXX"_s);
    if (!folder.isValid())
        return notWritten();
    QFile file(folder.filePath(u"workbook"_s));
    {
        const PlainNumbers plain;
        Workbook book(QFile::encodeName(file.fileName()), QFile::encodeName(folder.path()));
        for (const Sheet &sheet : sheets) {
            if (!book.add(sheet))
                return notWritten();
        }
        if (!book.close())
            return notWritten();
    }
    if (!file.open(QIODevice::ReadOnly))
        return notWritten();
    QByteArray bytes = file.readAll();
    if (bytes.isEmpty() || bytes.size() != file.size())
        return notWritten();
    return bytes;
}

Sheet sheetOf(const Report &report, QDate madeOn)
{
    // More digits, or a leading zero, and a spreadsheet would show another number.
    static const QRegularExpression wholeNumber(u"\\A-?(0|[1-9][0-9]{0,14})\\z"_s);
    QStringList note{report.summary};
    if (report.leftOut)
        note += tr("Confidential people left out: %1.").arg(report.leftOut);
    if (report.stopped)
        note += tr("Stopped before its end: the list is not complete.");
    if (madeOn.isValid() && report.filter.isEmpty())
        note += tr("Made on %1.").arg(QLocale().toString(madeOn, u"d MMM yyyy"_s));
    Sheet sheet{.title = report.fullTitle(), .note = note.join(u' ')};
    for (qsizetype i = 0; i < report.columns.size(); ++i) {
        const bool number = report.numberColumns.contains(int(i));
        sheet.columns.push_back({.title = report.columns[i],
                                 .kind = number ? SheetColumn::Kind::Number : SheetColumn::Kind::Text});
    }
    sheet.rows.reserve(report.rows.size());
    for (const Report::Row &row : report.rows) {
        std::vector<SheetCell> &cells = sheet.rows.emplace_back();
        cells.reserve(std::size_t(row.cells.size()));
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            if (report.numberColumns.contains(int(i)) && wholeNumber.match(row.cells[i]).hasMatch())
                cells.emplace_back(row.cells[i].toDouble());
            else if (row.cells[i].isEmpty())
                cells.emplace_back();
            else
                cells.emplace_back(row.cells[i]);
        }
    }
    return sheet;
}

} // namespace waymark
