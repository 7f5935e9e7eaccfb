// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/office_choices.h"

#include "core/domain/jstp/businesses.h"
#include "ui/common/snippets/snippet_picker.h"
#include "ui/common/words.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

template <typename T>
std::vector<T> allOf(const Session &session)
{
    auto all = guarded([&] { return session.store().all<T>(); });
    return all ? *std::move(all) : std::vector<T>();
}

template <typename T>
QString nameOf(const Session &session, qint64 id)
{
    const auto found = guarded([&] { return session.store().find(Id<T>{id}); });
    return found && *found ? (*found)->name : QString::number(id);
}

template <typename T, typename Detail>
void offer(CodeChoices &choices, const char *entity, Session &session, Detail detail)
{
    choices.setRecords(
        QString::fromLatin1(entity),
        [&session, detail] {
            std::vector<Choice> offered;
            for (const T &one : allOf<T>(session)) {
                if (one.active)
                    offered.push_back({Value(one.id.value), one.name, detail(one)});
            }
            std::ranges::stable_sort(offered, {}, &Choice::label);
            return offered;
        },
        [&session](qint64 id) { return nameOf<T>(session, id); });
}

/// A business has no "in use": who took part once may take part again.
void offerBusinesses(CodeChoices &choices, Session &session)
{
    choices.setRecords(
        u"Business"_s,
        [&session] {
            std::vector<Choice> offered;
            for (const Business &one : allOf<Business>(session))
                offered.push_back({Value(one.id.value), one.name, one.contactPerson});
            std::ranges::stable_sort(offered, {}, &Choice::label);
            return offered;
        },
        [&session](qint64 id) { return nameOf<Business>(session, id); });
}

/// Who came without being registered is entered afterwards: events stay on offer for a while.
constexpr int offeredDays = 30;

QString labelOf(const CareerEvent &event)
{
    return event.name + u", "_s + shortDate(event.on);
}

QString eventLabel(const Session &session, qint64 id)
{
    const auto found = guarded([&] { return session.store().find(Id<CareerEvent>{id}); });
    return found && *found ? labelOf(**found) : QString::number(id);
}

/// The coming ones first, the next one on top; then those of the last weeks.
std::vector<Choice> offeredEvents(const Session &session)
{
    const QDate today = session.today();
    std::vector<CareerEvent> events = allOf<CareerEvent>(session);
    std::erase_if(events, [today](const CareerEvent &one) {
        return one.cancelledOn.isValid() || one.on < today.addDays(-offeredDays);
    });
    std::ranges::sort(events, {}, [today](const CareerEvent &one) {
        const qint64 days = today.daysTo(one.on);
        return std::pair(days < 0, days < 0 ? -days : days);
    });
    std::vector<Choice> offered;
    for (const CareerEvent &one : events)
        offered.push_back({Value(one.id.value), labelOf(one), QString(one.startsAt + u' ' + one.place).trimmed()});
    return offered;
}

} // namespace

OfficeChoices::OfficeChoices(const Workspace &workspace)
    : m_clock(workspace.session().clock()),
      m_speller(workspace.speller),
      m_choices(std::make_unique<CodeChoices>(m_clock))
{
    Session &session = workspace.session();
    offer<Center>(*m_choices, "Center", session, [](const Center &one) { return one.city; });
    offer<Shelter>(*m_choices, "Shelter", session,
                   [](const Shelter &one) { return QString(one.address + u", " + one.city); });
    offerSnippets(*m_choices, session);
    offer<Staff>(*m_choices, "Staff", session, [](const Staff &) { return QString(); });
    offer<BusinessSite>(*m_choices, "BusinessSite", session, [](const BusinessSite &one) { return one.city; });
    offerBusinesses(*m_choices, session);
    m_choices->setRecords(u"CareerEvent"_s, [&session] { return offeredEvents(session); },
                          [&session](qint64 id) { return eventLabel(session, id); });
}

FormContext OfficeChoices::context() const
{
    return {*m_choices, m_clock, dateOrderOf(QLocale()), m_speller};
}

void OfficeChoices::setCodes(const QString &list, std::vector<Choice> choices)
{
    m_choices->setCodes(list, [choices = std::move(choices)] { return choices; });
}

void OfficeChoices::setRecords(const QString &entity, std::vector<Choice> choices)
{
    m_choices->setRecords(entity, [choices = std::move(choices)] { return choices; });
}

} // namespace waymark
