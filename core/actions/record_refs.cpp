// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/record_refs.h"

#include "core/actions/membership_actions.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

Error notThere(const EntitySpec &spec)
{
    return {ErrorKind::NotFound, tr("%1: there is no such record in this office.").arg(spec.labelText()), {}};
}

/// The records of which one of these fields is the text.
Result<qint64> byField(const RecordStore &store, const EntitySpec &spec, const QString &text,
                       std::initializer_list<const char *> fields)
{
    for (const char *field : fields) {
        QList<qint64> found;
        store.forEach(spec, field, Value{text},
                      [&](const void *record, qint64) { found += spec.id(record); });
        if (found.size() == 1)
            return found.front();
        if (found.size() > 1)
            return Error{ErrorKind::BadInput, tr("%1: several records have this name.").arg(spec.labelText()),
                         tr("Use the id of the one you mean.")};
    }
    return notThere(spec);
}

Result<qint64> jobSeeker(const RecordStore &store, const QString &digits)
{
    if (digits.size() == 9) {
        const auto person = personByNumber(store, digits);
        return person ? Result<qint64>(person->id.value) : Result<qint64>(notThere(specOf<JobSeeker>()));
    }
    return byField(store, specOf<JobSeeker>(), digits, {"number"});
}

} // namespace

Result<qint64> recordNamed(const RecordStore &store, const EntitySpec &spec, const QString &text)
{
    const QString plain = text.trimmed();
    const QString digits = digitsOf(plain);
    const bool isNumber =
        !digits.isEmpty() && digits.size() + plain.count(u'-') + plain.count(u' ') == plain.size();
    // Ids have at least twelve digits: device and counter stand in one number.
    if (&spec == &specOf<JobSeeker>() && isNumber && (digits.size() == 8 || digits.size() == 9))
        return jobSeeker(store, digits);
    if (isNumber && digits.size() == plain.size()) {
        AnyRecord record(spec);
        const qint64 id = digits.toLongLong();
        return store.load(spec, id, record.data()) ? Result<qint64>(id) : Result<qint64>(notThere(spec));
    }
    if (&spec == &specOf<Staff>())
        return byField(store, spec, plain, {"login", "name"});
    if (&spec == &specOf<Center>() || &spec == &specOf<Shelter>() || &spec == &specOf<Device>())
        return byField(store, spec, plain, {"name"});
    return notThere(spec);
}

Id<CaseRecord> latestCase(const RecordStore &store, Id<JobSeeker> person)
{
    const std::vector<CaseRecord> cases = store.ofPerson<CaseRecord>(person);
    const auto open =
        std::ranges::find_if(cases, [](const CaseRecord &one) { return one.state != "closed"_L1; });
    if (open != cases.end())
        return open->id;
    const auto last = std::ranges::max_element(
        cases, {}, [](const CaseRecord &one) { return std::pair(one.openedOn, one.id); });
    return last == cases.end() ? Id<CaseRecord>{} : last->id;
}

} // namespace waymark
