// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema/field_spec.h"

#include <memory>
#include <vector>

namespace waymark {

/// A record type described once: table, columns, forms, history, sync and JSON are all derived from it.
/// It is a description, not a base class: records stay plain structs whose first member is `id`.
struct EntitySpec
{
    const char *name = "";  ///< "JobSeeker": ledger, JSON and translation context
    const char *table = ""; ///< "job_seeker"
    const char *label = ""; ///< "Job seeker"
    std::vector<FieldSpec> fields;
    int personField = -1;   ///< the field that says whose record it is; -1: nobody's, or the person itself
    bool isPerson = false;  ///< the record is the person
    bool addsUp = false;    ///< only ever added and voided: two workstations' work never conflicts
    bool bulky = false;     ///< contents of files: never read along with a person or a history
    bool lasting = false;   ///< once written it stays: its creation is not taken back, nor by what arrives (R-55)
    qint64 (*id)(const void *record) = nullptr;
    void (*setId)(void *record, qint64 id) = nullptr;
    void *(*create)() = nullptr;
    void *(*clone)(const void *record) = nullptr;
    void (*destroy)(void *record) = nullptr;

    int indexOf(QAnyStringView fieldName) const; ///< -1 where there is no such field
    const FieldSpec *find(QAnyStringView fieldName) const;
    qint64 personOf(const void *record) const; ///< 0: nobody's
    QString labelText() const;
};

/// A record whose type is known only at run time.
class AnyRecord
{
public:
    explicit AnyRecord(const EntitySpec &spec) : m_spec(&spec), m_data(spec.create(), Free{&spec}) {}
    AnyRecord(const EntitySpec &spec, const void *other) : m_spec(&spec), m_data(spec.clone(other), Free{&spec}) {}

    const EntitySpec &spec() const { return *m_spec; }
    void *data() { return m_data.get(); }
    const void *data() const { return m_data.get(); }
    template <typename T> T &as() { return *static_cast<T *>(m_data.get()); }
    template <typename T> const T &as() const { return *static_cast<const T *>(m_data.get()); }

private:
    struct Free
    {
        const EntitySpec *spec;
        void operator()(void *data) const { spec->destroy(data); }
    };
    const EntitySpec *m_spec;
    std::unique_ptr<void, Free> m_data;
};

struct EntityOptions
{
    const char *name;
    const char *table = "";
    const char *label = "";
    const char *personField = nullptr;
    bool isPerson = false;
    bool addsUp = false;
    bool bulky = false;
    bool lasting = false;
};

template <typename T> EntitySpec entity(EntityOptions options, std::vector<FieldSpec> fields)
{
    EntitySpec spec;
    spec.name = options.name;
    spec.table = options.table;
    spec.label = options.label;
    spec.isPerson = options.isPerson;
    spec.addsUp = options.addsUp;
    spec.bulky = options.bulky;
    spec.lasting = options.lasting;
    spec.fields = std::move(fields);
    if constexpr (requires(T t) { t.id.value; }) {
        spec.id = [](const void *record) { return static_cast<const T *>(record)->id.value; };
        spec.setId = [](void *record, qint64 id) { static_cast<T *>(record)->id.value = id; };
    }
    spec.create = []() -> void * { return new T; };
    spec.clone = [](const void *record) -> void * { return new T(*static_cast<const T *>(record)); };
    spec.destroy = [](void *record) { delete static_cast<T *>(record); };
    if (options.personField)
        spec.personField = spec.indexOf(options.personField);
    return spec;
}

/// The description of T; each record type specialises it beside its definition.
template <typename T> const EntitySpec &specOf();

} // namespace waymark
