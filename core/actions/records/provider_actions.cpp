// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/records/provider_actions.h"

#include "core/actions/param_check.h"
#include "core/actions/people/visible.h"
#include "core/actions/plan/planned_service.h"
#include "core/actions/record_refs.h"
#include "core/policy/service_policy.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

constexpr qsizetype mostLines = 5'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

Finding atLine(qsizetype line, const Finding &about)
{
    return {about.rule, u"services"_s, tr("Line %1: %2").arg(line + 1).arg(about.message), about.severity};
}

struct List
{
    std::vector<ProviderLine> lines;
    std::vector<qsizetype> places; ///< of the lines, as they were given
    Findings findings;
};

List readList(const ActionContext &context, const QString &json)
{
    List list;
    const QJsonArray all = QJsonDocument::fromJson(json.toUtf8()).array();
    if (all.isEmpty())
        list.findings += Finding{{}, u"services"_s, tr("The list is empty.")};
    if (all.size() > mostLines) {
        list.findings += Finding{
            {}, u"services"_s, tr("At most %1 services fit into one entry. Split the list.").arg(mostLines)};
        return list;
    }
    QSet<QString> seen;
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QJsonObject one = all[i].toObject();
        const auto id =
            recordNamed(context.store, specOf<JobSeeker>(), one.value("jobSeeker"_L1).toVariant().toString());
        if (!id) {
            list.findings += atLine(i, {{}, {}, id.error().what});
            continue;
        }
        const Id<JobSeeker> person = context.store.survivorOf({*id});
        if (!maySee(context.store, context.staff, person)) {
            list.findings += atLine(i, {u"R-25"_s, {}, tr("this record is confidential.")});
            continue;
        }
        const ProviderLine line{person, one.value("type"_L1).toString(),
                                detail::dateFrom(one.value("on"_L1).toString().toLatin1()),
                                one.value("line"_L1).toString().trimmed()};
        const QString key = person.text() + u'|' + line.type + u'|' + one.value("on"_L1).toString();
        if (seen.contains(key)) {
            list.findings += atLine(i, {{}, {}, tr("the same person, service and day stand further up.")});
            continue;
        }
        seen.insert(key);
        list.lines.push_back(line);
        list.places.push_back(i);
    }
    return list;
}

Service serviceOf(const ActionContext &context, const RecordProviderList &p, const ProviderLine &line)
{
    return {.jobSeekerId = line.jobSeekerId,
            .type = line.type,
            .on = line.on,
            .provider = p.provider.trimmed(),
            .providerKind = p.providerKind,
            .centerId = context.staff.centerId,
            .funding = p.funding,
            .enteredBy = context.staff.id};
}

Findings checkList(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const RecordProviderList *>(params);
    const List list = readList(context, p.services);
    Findings findings = list.findings;
    if (p.provider.trimmed().isEmpty())
        findings += Finding{u"R-35"_s, u"provider"_s, tr("Name the provider who gave the services.")};
    for (std::size_t i = 0; i < list.lines.size(); ++i) {
        const ProviderLine &line = list.lines[i];
        const auto person = context.store.find(line.jobSeekerId);
        const Service service = serviceOf(context, p, line);
        Findings about = policy::checkService(service, *person, context.today) +
                         checkPlanned(context, service) +
                         policy::checkTwice(service, context.store.ofPerson<Service>(line.jobSeekerId));
        if (!line.line.isEmpty())
            about += policy::checkNote(Note{.on = service.on, .text = line.line}, context.today);
        for (const Finding &one : about) {
            if (one.field != "provider"_L1) // said once, above
                findings += atLine(list.places[i], one);
        }
    }
    return findings;
}

Result<Outcome> performList(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<RecordProviderList *>(params);
    Outcome outcome;
    for (const ProviderLine &line : readList(context, p.services).lines) {
        Service service = serviceOf(context, p, line);
        service.enteredBy = transaction.actor();
        service.enteredAt = transaction.now();
        if (!line.line.isEmpty()) {
            service.id.value = transaction.newId();
            Note note{.jobSeekerId = line.jobSeekerId,
                      .on = service.on,
                      .text = line.line,
                      .serviceId = service.id,
                      .author = transaction.actor(),
                      .enteredAt = transaction.now()};
            service.noteId = transaction.add(note);
            transaction.addRecord(specOf<Service>(), &service);
        } else {
            transaction.add(service);
        }
        outcome.add("service", service.id.value);
    }
    return outcome;
}

} // namespace

QString providerLines(const std::vector<ProviderLine> &lines)
{
    QJsonArray all;
    for (const ProviderLine &one : lines)
        all += QJsonObject{{u"jobSeeker"_s, one.jobSeekerId.text()},
                           {u"type"_s, one.type},
                           {u"on"_s, detail::dateText(one.on)},
                           {u"line"_s, one.line}};
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

template <>
const ActionSpec &actionOf<RecordProviderList>()
{
    using P = RecordProviderList;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::provider>(
             {.name = "provider", .label = LABEL("Provider"), .rule = "R-35", .required = true}),
         field<&P::providerKind>({.name = "provider_kind",
                                  .label = LABEL("Kind of provider"),
                                  .codes = "provider_kind",
                                  .kind = FieldKind::Code}),
         field<&P::funding>(
             {.name = "funding", .label = LABEL("Funding"), .codes = "funding", .kind = FieldKind::Code}),
         field<&P::services>({.name = "services",
                              .label = LABEL("Services"),
                              .kind = FieldKind::Json,
                              .required = true,
                              .personal = true})});
    static const ActionSpec spec{.name = "recordProviderList",
                                 .label = LABEL("Record a provider's list"),
                                 .params = &params,
                                 .check = checkList,
                                 .perform = performList};
    return spec;
}

} // namespace waymark
