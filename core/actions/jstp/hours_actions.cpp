// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/jstp/jstp_actions.h"
#include "core/actions/people/visible.h"
#include "core/policy/jstp/jstp_policy.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

constexpr qsizetype mostLines = 500;

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

Finding atLine(qsizetype line, const Finding &finding)
{
    return {finding.rule, u"hours"_s, tr("Line %1: %2").arg(line + 1).arg(finding.message), finding.severity};
}

/// What is to be written: what stands for that week already, with the new hours laid over it.
struct Entered
{
    std::vector<TrainingHours> records;
    Findings findings;
};

/// A number of minutes, or hours as people write them ("20:30").
std::optional<int> minutesIn(const QJsonObject &line)
{
    if (const QJsonValue minutes = line.value("minutes"_L1); minutes.isDouble()) {
        const double number = minutes.toDouble();
        return number == double(minutes.toInt(-1)) ? std::optional(minutes.toInt()) : std::nullopt;
    }
    return policy::minutesOf(line.value("hours"_L1).toVariant().toString());
}

Entered read(const ActionContext &context, const EnterHours &p)
{
    Entered entered;
    const QDate week = policy::mondayOf(p.weekOf.isValid() ? p.weekOf : context.today);
    const QJsonArray all = QJsonDocument::fromJson(p.hours.toUtf8()).array();
    if (all.isEmpty())
        entered.findings += Finding{{}, u"hours"_s, tr("No hours are on the list.")};
    if (all.size() > mostLines) {
        entered.findings +=
            Finding{{}, u"hours"_s, tr("At most %1 people fit into one entry.").arg(mostLines)};
        return entered;
    }
    QSet<qint64> seen;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QJsonObject line = all[i].toObject();
        const auto placement =
            context.store.find(Id<Placement>{line.value("placement"_L1).toVariant().toLongLong()});
        if (!placement) {
            entered.findings += atLine(i, {{}, {}, tr("there is no such placement in this office.")});
            continue;
        }
        if (!maySee(context.store, context.staff, context.store.survivorOf(placement->jobSeekerId))) {
            entered.findings += atLine(i, {u"R-25"_s, {}, tr("this record is confidential.")});
            continue;
        }
        if (seen.contains(placement->id.value)) {
            entered.findings += atLine(i, {{}, {}, tr("this placement is on the list twice.")});
            continue;
        }
        seen.insert(placement->id.value);
        TrainingHours record{
            .jobSeekerId = placement->jobSeekerId, .placementId = placement->id, .weekOf = week};
        for (const TrainingHours &one :
             context.store.where<TrainingHours>("placement", Value{placement->id.value})) {
            if (one.weekOf == week && one.enteredAt >= record.enteredAt)
                record = one;
        }
        record.minutes = minutesIn(line);
        if (line.contains("remark"_L1))
            record.remark = line.value("remark"_L1).toString().trimmed();
        for (const Finding &one : policy::checkHours(*placement, record, context.settings, context.today))
            entered.findings += atLine(i, one);
        if (record.remark.size() > specOf<TrainingHours>().find("remark")->lengthLimit())
            entered.findings += atLine(i, {{}, {}, tr("the remark is too long.")});
        entered.records.push_back(record);
    }
    return entered;
}

Findings check(const ActionContext &context, const void *params)
{
    return read(context, *static_cast<const EnterHours *>(params)).findings;
}

Result<Outcome> perform(Transaction &transaction, const ActionContext &context, void *params)
{
    Outcome outcome;
    for (TrainingHours &record : read(context, *static_cast<EnterHours *>(params)).records) {
        const auto stored = context.store.find(record.id);
        if (!stored) {
            record.enteredBy = transaction.actor();
            record.enteredAt = transaction.now();
            transaction.add(record);
        } else if (*stored != record) {
            record.enteredBy = transaction.actor();
            record.enteredAt = transaction.now();
            transaction.save(record);
        }
        outcome.add("hours", record.id.value);
    }
    return outcome;
}

} // namespace

QString hoursLines(const std::vector<HoursLine> &lines)
{
    QJsonArray all;
    for (const HoursLine &one : lines) {
        QJsonObject line{{u"placement"_s, one.placementId.text()}, {u"minutes"_s, one.minutes}};
        if (one.remark)
            line.insert(u"remark"_s, *one.remark);
        all += line;
    }
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

template <>
const ActionSpec &actionOf<EnterHours>()
{
    using P = EnterHours;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"}, {field<&P::weekOf>({.name = "week_of",
                                                 .label = LABEL("Week of"),
                                                 .help = LABEL("Any day of the week; empty: this week.")}),
                              field<&P::hours>({.name = "hours",
                                                .label = LABEL("Hours"),
                                                .rule = "R-121",
                                                .kind = FieldKind::Json,
                                                .required = true,
                                                .personal = true})});
    static const ActionSpec spec{.name = "enterHours",
                                 .label = LABEL("Enter hours of training"),
                                 .params = &params,
                                 .check = check,
                                 .perform = perform};
    return spec;
}

} // namespace waymark
