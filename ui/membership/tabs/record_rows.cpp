// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/tabs/record_rows.h"

#include "core/refdata/code_lists.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QCoreApplication>

namespace waymark {

QString Names::staff(Id<Staff> id)
{
    QString &name = m_staff[id.value];
    if (name.isEmpty())
        name = staffName(m_store, id);
    return name;
}

QString Names::center(Id<Center> id)
{
    QString &name = m_centers[id.value];
    if (name.isEmpty())
        name = centerName(m_store, id);
    return name;
}

QString Names::entered(Id<Staff> by, Instant at)
{
    const QString day = at ? shortDate(at.local().date()) : QString();
    return by ? QCoreApplication::translate("RecordLists", "%1, %2").arg(staff(by), day) : day;
}

QString codeLabel(const char *list, const QString &code)
{
    return code.isEmpty() ? QString() : codes().label(QString::fromLatin1(list), code);
}

void strike(TableRow &row, QDate on, const QString &reason)
{
    row.tone = theme::Tone::Muted;
    row.struck = true;
    row.toolTip =
        QCoreApplication::translate("RecordLists", "Voided %1: %2").arg(shortDate(on), reason);
}

std::function<QString(const QVariant &)> firstLine()
{
    return [](const QVariant &value) { return firstWords(value.toString(), 90); };
}

std::function<std::vector<std::pair<QString, Value>>(const PersonView &)>
startsToday(const Workspace &workspace, const QString &field)
{
    return [workspace, field](const PersonView &) {
        return std::vector{std::pair(field, Value{detail::dateText(workspace.today())})};
    };
}

} // namespace waymark
