// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schema/entity_spec.h"

#include <QCoreApplication>

namespace waymark {

int EntitySpec::indexOf(QAnyStringView fieldName) const
{
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (QAnyStringView::equal(QLatin1StringView(fields[i].name), fieldName))
            return int(i);
    }
    return -1;
}

const FieldSpec *EntitySpec::find(QAnyStringView fieldName) const
{
    const int index = indexOf(fieldName);
    return index < 0 ? nullptr : &fields[std::size_t(index)];
}

qint64 EntitySpec::personOf(const void *record) const
{
    if (isPerson)
        return id(record);
    return personField < 0 ? 0 : intOf(fields[std::size_t(personField)].get(record));
}

QString EntitySpec::labelText() const { return QCoreApplication::translate(name, label); }

} // namespace waymark
