// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/entities.h"

#include "core/domain/case_records.h"

namespace waymark {

std::span<const EntitySpec *const> allEntities()
{
    static const std::array all{
        &specOf<Center>(),  &specOf<Shelter>(),      &specOf<Staff>(),
        &specOf<Device>(),  &specOf<NumberBlock>(),  &specOf<Setting>(),
        &specOf<JobSeeker>(), &specOf<PseudoNumber>(), &specOf<ProgramEnrollment>(),
        &specOf<Service>(), &specOf<Note>(),         &specOf<Contact>(),
        &specOf<CaseRecord>(),
    };
    return all;
}

const EntitySpec *entityNamed(QAnyStringView name)
{
    for (const EntitySpec *spec : allEntities()) {
        if (QAnyStringView::equal(QLatin1StringView(spec->name), name)
            || QAnyStringView::equal(QLatin1StringView(spec->table), name))
            return spec;
    }
    return nullptr;
}

} // namespace waymark
