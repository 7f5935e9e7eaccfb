// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/session/session.h"

#include <QJsonObject>

namespace waymark::ctl {

/// Puts records into words and JSON for reading: codes as labels, ids as names, numbers masked unless shown
/// on purpose.
class RecordView
{
public:
    RecordView(const RecordStore &store, bool reveal) : m_store(store), m_reveal(reveal) {}

    QString text(const FieldSpec &field, const Value &value) const;
    QJsonObject json(const EntitySpec &spec, const void *record) const;
    template <typename T>
    QJsonObject json(const T &record) const
    {
        return json(specOf<T>(), &record);
    }
    /// "Label: value" lines of what is filled in.
    QString lines(const EntitySpec &spec, const void *record) const;
    /// False for references to records without a name: in words they say nothing.
    static bool hasWords(const FieldSpec &field);
    QString nameOf(const EntitySpec &spec, qint64 id) const;
    QString staffName(Id<Staff> id) const;

private:
    const RecordStore &m_store;
    bool m_reveal;
};

} // namespace waymark::ctl
