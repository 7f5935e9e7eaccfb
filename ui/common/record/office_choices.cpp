// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/office_choices.h"

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
    offer<Staff>(*m_choices, "Staff", session, [](const Staff &) { return QString(); });
}

FormContext OfficeChoices::context() const
{
    return {*m_choices, m_clock, dateOrderOf(QLocale()), m_speller};
}

void OfficeChoices::setCodes(const QString &list, std::vector<Choice> choices)
{
    m_choices->setCodes(list, [choices = std::move(choices)] { return choices; });
}

} // namespace waymark
