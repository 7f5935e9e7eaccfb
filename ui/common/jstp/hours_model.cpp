// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/jstp/hours_model.h"

#include "core/policy/jstp/jstp_policy.h"
#include "ui/common/theme.h"
#include "ui/common/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

void HoursModel::setRows(std::vector<HoursRow> rows, QDate newest, int weeks, const PolicySettings &settings,
                         QDate today)
{
    const bool same = std::ranges::equal(
                          rows, m_rows, {}, [](const HoursRow &one) { return one.placement.id; },
                          [](const HoursRow &one) { return one.placement.id; }) &&
                      newest == m_newest && weeks == m_weeks;
    m_settings = settings;
    m_today = today;
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty()) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
        }
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_newest = newest;
    m_weeks = weeks;
    endResetModel();
}

QDate HoursModel::mondayOf(int column) const
{
    return m_newest.addDays(7 * (column + 1 - m_weeks));
}

void HoursModel::setTyped(const Typed &typed)
{
    m_typed = typed;
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit typedChanged();
}

void HoursModel::forget(QDate monday, const std::vector<HoursLine> &lines)
{
    for (const HoursLine &one : lines)
        m_typed.remove(keyOf(one.placementId, monday));
    emit typedChanged();
}

QString HoursModel::keyOf(Id<Placement> placement, QDate monday)
{
    return placement.text() + u'/' + monday.toString(Qt::ISODate);
}

HoursCell HoursModel::cellAt(const QModelIndex &index) const
{
    return {m_rows[std::size_t(index.row())].placement.id, mondayOf(index.column())};
}

QModelIndex HoursModel::indexOf(const HoursCell &cell) const
{
    const auto row =
        std::ranges::find(m_rows, cell.placementId, [](const HoursRow &one) { return one.placement.id; });
    const int column = m_weeks - 1 - int(cell.monday.daysTo(m_newest) / 7);
    return row == m_rows.end() || column < 0 || column >= m_weeks ? QModelIndex()
                                                                  : index(int(row - m_rows.begin()), column);
}

QString HoursModel::keyOf(const QModelIndex &index) const
{
    const HoursCell cell = cellAt(index);
    return keyOf(cell.placementId, cell.monday);
}

const TrainingHours *HoursModel::storedAt(const QModelIndex &index) const
{
    const auto &hours = m_rows[std::size_t(index.row())].hours;
    const auto found = std::ranges::find(hours, mondayOf(index.column()), &TrainingHours::weekOf);
    return found == hours.end() ? nullptr : &*found;
}

std::optional<int> HoursModel::minutesAt(const QModelIndex &index) const
{
    if (const auto typed = m_typed.constFind(keyOf(index)); typed != m_typed.cend())
        return policy::minutesOf(*typed);
    const TrainingHours *stored = storedAt(index);
    return stored ? stored->minutes : std::nullopt;
}

bool HoursModel::mayType(const QModelIndex &index) const
{
    return index.isValid() && covers(m_rows[std::size_t(index.row())].placement, mondayOf(index.column()));
}

bool HoursModel::covers(const Placement &placement, QDate monday) const
{
    return placement.startsOn.isValid() && monday <= m_today && monday.addDays(6) >= placement.startsOn &&
           (!placement.lastDay().isValid() || monday <= placement.lastDay());
}

bool HoursModel::isMissing(const QModelIndex &index) const
{
    // The week that runs is not missing yet.
    return mayType(index) && !m_typed.contains(keyOf(index)) && !storedAt(index) &&
           mondayOf(index.column()).addDays(6) < m_today;
}

int HoursModel::missing() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row) {
        for (int column = 0; column < columnCount(); ++column)
            count += isMissing(index(row, column));
    }
    return count;
}

Findings HoursModel::findingsOf(const Placement &placement, QDate monday, std::optional<int> minutes) const
{
    if (!minutes)
        return {};
    const TrainingHours hours{.id = {},
                              .jobSeekerId = placement.jobSeekerId,
                              .placementId = placement.id,
                              .weekOf = monday,
                              .minutes = minutes,
                              .remark = {},
                              .enteredBy = {},
                              .enteredAt = {}};
    return policy::checkHours(placement, hours, m_settings, m_today);
}

bool HoursModel::isUsable(const Placement &placement, QDate monday, const QString &text) const
{
    const auto minutes = policy::minutesOf(text);
    return minutes && covers(placement, monday) && !blocks(findingsOf(placement, monday, minutes));
}

std::optional<Severity> HoursModel::severityOf(const QModelIndex &index) const
{
    const Placement &placement = m_rows[std::size_t(index.row())].placement;
    const QDate monday = mondayOf(index.column());
    if (const auto typed = m_typed.constFind(keyOf(index));
        typed != m_typed.cend() && !isUsable(placement, monday, *typed))
        return Severity::Block;
    if (!mayType(index))
        return {};
    std::optional<Severity> worst;
    for (const Finding &one : findingsOf(placement, monday, minutesAt(index))) {
        if (one.severity == Severity::Block)
            return Severity::Block;
        if (one.severity == Severity::Warn)
            worst = Severity::Warn;
    }
    return worst;
}

QString HoursModel::textAt(const QModelIndex &index) const
{
    if (const auto typed = m_typed.constFind(keyOf(index)); typed != m_typed.cend())
        return *typed;
    const TrainingHours *stored = storedAt(index);
    return stored && stored->minutes ? policy::hoursText(*stored->minutes) : QString();
}

QString HoursModel::wordsOf(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const HoursRow &row = m_rows[std::size_t(index.row())];
    QStringList parts{tr("%1, week of %2").arg(row.name, shortDate(mondayOf(index.column())))};
    const QDate monday = mondayOf(index.column());
    if (!mayType(index)) {
        parts += monday > m_today                             ? tr("this week has not begun")
                 : monday.addDays(6) < row.placement.startsOn ? tr("not there yet")
                                                              : tr("not there any more");
        if (const auto typed = m_typed.constFind(keyOf(index)); typed != m_typed.cend())
            parts +=
                tr("“%1” was typed here and cannot be saved. Delete takes it back.").arg(typed->left(20));
        return parts.join(u": "_s);
    }
    const bool isTyped = m_typed.contains(keyOf(index));
    if (isTyped && !policy::minutesOf(m_typed.value(keyOf(index)))) {
        parts +=
            tr("“%1” is no number of hours. Type 20.5 or 20:30.").arg(m_typed.value(keyOf(index)).left(20));
        return parts.join(u": "_s);
    }
    const auto minutes = minutesAt(index);
    if (!minutes) {
        parts += isMissing(index) ? tr("hours are missing") : tr("this week runs; nothing typed yet");
        return parts.join(u": "_s);
    }
    QString words = isTyped ? tr("%1 hours, not saved yet").arg(policy::hoursText(*minutes))
                            : tr("%1 hours").arg(policy::hoursText(*minutes));
    for (const Finding &one : findingsOf(row.placement, monday, minutes)) {
        words += u". "_s + one.message;
        if (!one.rule.isEmpty() && !one.message.contains(one.rule))
            words += u" ("_s + one.rule + u')';
    }
    if (const TrainingHours *stored = storedAt(index); stored && !stored->remark.isEmpty())
        words += u". "_s + stored->remark;
    parts += words;
    return parts.join(u": "_s);
}

std::map<QDate, std::vector<HoursLine>> HoursModel::changes() const
{
    std::map<QDate, std::vector<HoursLine>> weeks;
    for (auto typed = m_typed.cbegin(); typed != m_typed.cend(); ++typed) {
        const QString placement = typed.key().section(u'/', 0, 0);
        const QDate monday = QDate::fromString(typed.key().section(u'/', 1), Qt::ISODate);
        const auto row = std::ranges::find_if(
            m_rows, [&](const HoursRow &one) { return one.placement.id.text() == placement; });
        const auto minutes = policy::minutesOf(typed.value());
        if (row == m_rows.end() || !minutes)
            continue;
        // No remark: the one on record stays, in view or not.
        weeks[monday].push_back({row->placement.id, *minutes, {}});
    }
    return weeks;
}

std::optional<HoursCell> HoursModel::firstUnusable() const
{
    for (const HoursRow &row : m_rows) {
        for (auto typed = m_typed.cbegin(); typed != m_typed.cend(); ++typed) {
            const QDate monday = QDate::fromString(typed.key().section(u'/', 1), Qt::ISODate);
            if (typed.key() == keyOf(row.placement.id, monday) &&
                !isUsable(row.placement, monday, typed.value()))
                return HoursCell{row.placement.id, monday};
        }
    }
    return {};
}

int HoursModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HoursModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_weeks;
}

Qt::ItemFlags HoursModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags all = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return mayType(index) ? all | Qt::ItemIsEditable : all;
}

QVariant HoursModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const theme::Colors &c = theme::colors();
    const auto severity = severityOf(index);
    const bool isTyped = m_typed.contains(keyOf(index));
    switch (role) {
    case Qt::DisplayRole:
        if (!mayType(index) && !isTyped)
            return u"–"_s;
        if (isMissing(index))
            return tr("missing");
        //: a number of hours that is typed and not saved
        return isTyped ? tr("%1 *").arg(textAt(index)) : textAt(index);
    case Qt::EditRole:
        return textAt(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return wordsOf(index);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::DecorationRole:
        return severity ? QVariant(theme::severityIcon(*severity)) : QVariant();
    case Qt::ForegroundRole:
        if (!mayType(index) && !isTyped)
            return c.disabled;
        if (severity)
            return theme::textColor(theme::toneOf(*severity), c);
        return isMissing(index) ? QVariant(c.warn) : isTyped ? QVariant(c.accent) : QVariant();
    case Qt::BackgroundRole:
        return mayType(index) ? QVariant() : QVariant(c.window);
    default:
        return {};
    }
}

bool HoursModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    const QString text = value.toString().trimmed();
    // What was typed can be taken back even where the placement does not cover the week any more.
    if (!mayType(index) && !(text.isEmpty() && m_typed.contains(keyOf(index))))
        return false;
    const TrainingHours *stored = storedAt(index);
    const auto minutes = policy::minutesOf(text);
    // Emptied, or what stands there already: nothing is typed there.
    if (text.isEmpty() || (stored && minutes && stored->minutes == minutes)) {
        if (!m_typed.remove(keyOf(index)))
            return true;
    } else {
        m_typed.insert(keyOf(index), text);
    }
    emit dataChanged(index, index);
    emit typedChanged();
    return true;
}

QVariant HoursModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount())
            return {};
        const HoursRow &row = m_rows[std::size_t(section)];
        if (role == Qt::DisplayRole)
            return row.name;
        if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
            return row.detail.isEmpty() ? row.name : tr("%1, %2").arg(row.name, row.detail);
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
        return {};
    }
    if (section < 0 || section >= m_weeks)
        return {};
    const QDate monday = mondayOf(section);
    if (role == Qt::DisplayRole)
        //: the day and month a week begins with: "2 Mar"
        return QLocale().toString(monday, tr("d MMM"));
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return tr("Week of %1 to %2").arg(shortDate(monday), shortDate(monday.addDays(6)));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace waymark
