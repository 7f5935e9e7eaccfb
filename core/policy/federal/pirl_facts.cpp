// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/federal/pirl_facts.h"

#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

QHash<QString, PirlServiceType> readServiceTypes()
{
    QHash<QString, PirlServiceType> types;
    for (const Code *code : codes().list(u"service_type"_s)) {
        const QString mapped = code->extra.value(u"pirl"_s);
        types.insert(code->code, {.element = mapped.section(u'=', 0, 0).toInt(),
                                  .value = mapped.section(u'=', 1),
                                  .kind = code->extra.value(u"class"_s),
                                  .selfService = isSelfService(code->code),
                                  .veterans = code->code.startsWith("dvop_"_L1) &&
                                              code->extra.value(u"class"_s) != "outcome"_L1});
    }
    return types;
}

bool isEducational(const TestResult &one)
{
    static constexpr std::array approved{"tabe"_L1, "casas"_L1,     "gain"_L1,
                                         "mapt"_L1, "best_plus"_L1, "best_literacy"_L1};
    return std::ranges::find(approved, one.instrument) != approved.end() || !one.level.isEmpty();
}

std::vector<PirlTests> testsOf(const PersonRecords &records, const StayDays &days)
{
    std::map<QString, PirlTests> bySubject;
    for (const TestResult &one : records.tests) {
        if (one.voidedOn.isValid() || !days.told(one.on) || !isEducational(one))
            continue;
        PirlTests &pair = bySubject[one.subject];
        if (one.stage == "post"_L1)
            pair.after = !pair.after || one.on > pair.after->on ? &one : pair.after;
        else
            pair.before = !pair.before || one.on < pair.before->on ? &one : pair.before;
    }
    std::vector<PirlTests> pairs;
    for (auto &[subject, pair] : bySubject) {
        if (!pair.before)
            continue; // a later test says nothing without the first
        if (pair.after && pair.after->on < pair.before->on)
            pair.after = nullptr;
        pairs.push_back(pair);
    }
    std::ranges::stable_sort(pairs, {}, [](const PirlTests &one) { return one.before->on; });
    return pairs;
}

} // namespace

const PirlServiceType &pirlServiceType(const QString &type)
{
    static const QHash<QString, PirlServiceType> types = readServiceTypes();
    static const PirlServiceType none;
    const auto found = types.constFind(type);
    return found == types.constEnd() ? none : *found;
}

QString pirlCode(const QString &list, const QString &code)
{
    const Code *found = code.isEmpty() ? nullptr : codes().find(list, code);
    return found ? found->extra.value(u"pirl"_s) : QString();
}

QString pirlDate(QDate day)
{
    if (!day.isValid())
        return {};
    return QString::number(day.year() * 10'000 + day.month() * 100 + day.day()).rightJustified(8, u'0');
}

PirlFacts::PirlFacts(const PirlFile &a, const CaseFile &f, const PersonRecords &r, const ProgramStay &s)
    : StayDays(daysOf(s, a.quarter.last())), about(a), file(f), records(r), stay(s)
{
    if (!participates()) // told of are all the days that the file is about
        from = pirlFrom(about.quarter);
    for (const Service &one : file.services) {
        if (!one.voidedOn.isValid() && told(one.on))
            services.push_back({&one, &pirlServiceType(one.type)});
    }
    enrollment = enrolledIn(stay.program);
    then = answersAtEntry(file, enrollment);
    study = studyOf(file, records, *this, then);
    tests = testsOf(records, *this);
    for (int n = 1; exit.isValid() && n <= quartersAfter; ++n) {
        if (const Quarter asked = afterExit(exit, n); !(asked > about.quarter))
            m_after[std::size_t(n)] = resultIn(records, asked);
    }
}

QDate PirlFacts::first(const std::function<bool(const PirlService &)> &counts) const
{
    QDate found;
    for (const PirlService &one : services) {
        if ((!found.isValid() || one.service->on < found) && counts(one))
            found = one.service->on;
    }
    return found;
}

QDate PirlFacts::last(const std::function<bool(const PirlService &)> &counts) const
{
    QDate found;
    for (const PirlService &one : services) {
        if ((!found.isValid() || one.service->on > found) && counts(one))
            found = one.service->on;
    }
    return found;
}

QDate PirlFacts::lastOf(int element) const
{
    return last([element](const PirlService &one) { return one.type->element == element; });
}

const ProgramEnrollment *PirlFacts::enrolledIn(QAnyStringView program) const
{
    return enrollmentIn(program, file, from, end());
}

const Standing &PirlFacts::standingOf(QLatin1StringView program) const
{
    if (stay.program == program)
        return stay.standing;
    for (const auto &[asked, standing] : m_standings) {
        if (asked == program)
            return standing;
    }
    m_standings.emplace_back(
        program, enrolledIn(program) ? standingIn(QString(program), file, records, stay.span, about.settings)
                                     : Standing{});
    return m_standings.back().second;
}

} // namespace waymark::policy
