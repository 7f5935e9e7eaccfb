// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/office_records.h"

namespace waymark {

#define LABEL(text) QT_TRANSLATE_NOOP("Center", text)
template <> const EntitySpec &specOf<Center>()
{
    static const EntitySpec spec = entity<Center>(
        {.name = "Center", .table = "center", .label = LABEL("Career center")},
        {
            field<&Center::name>({.name = "name", .label = LABEL("Name"), .section = "Center", .required = true}),
            field<&Center::area>({.name = "area", .label = LABEL("Workforce area"), .section = "Center"}),
            field<&Center::address>({.name = "address", .label = LABEL("Address"), .section = "Center"}),
            field<&Center::city>({.name = "city", .label = LABEL("City"), .section = "Center"}),
            field<&Center::zip>({.name = "zip", .label = LABEL("Zip"), .section = "Center", .kind = FieldKind::Zip}),
            field<&Center::phone>({.name = "phone", .label = LABEL("Phone"), .section = "Center", .kind = FieldKind::Phone}),
            field<&Center::active>({.name = "active", .label = LABEL("In use"), .section = "Center"}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Shelter", text)
template <> const EntitySpec &specOf<Shelter>()
{
    static const EntitySpec spec = entity<Shelter>(
        {.name = "Shelter", .table = "shelter", .label = LABEL("Shelter")},
        {
            field<&Shelter::name>({.name = "name", .label = LABEL("Name"), .section = "Shelter", .required = true}),
            field<&Shelter::address>({.name = "address", .label = LABEL("Address"), .section = "Shelter", .required = true}),
            field<&Shelter::city>({.name = "city", .label = LABEL("City"), .section = "Shelter", .required = true}),
            field<&Shelter::state>({.name = "state", .label = LABEL("State"), .section = "Shelter", .codes = "state", .kind = FieldKind::Code, .required = true}),
            field<&Shelter::zip>({.name = "zip", .label = LABEL("Zip"), .section = "Shelter", .kind = FieldKind::Zip, .required = true}),
            field<&Shelter::phone>({.name = "phone", .label = LABEL("Phone"), .section = "Shelter", .kind = FieldKind::Phone}),
            field<&Shelter::centerId>({.name = "center", .label = LABEL("Career center"), .section = "Shelter", .refersTo = "Center"}),
            field<&Shelter::active>({.name = "active", .label = LABEL("In use"), .section = "Shelter"}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Staff", text)
template <> const EntitySpec &specOf<Staff>()
{
    static const EntitySpec spec = entity<Staff>(
        {.name = "Staff", .table = "staff", .label = LABEL("Staff member")},
        {
            field<&Staff::login>({.name = "login", .label = LABEL("Login"), .section = "Staff", .required = true}),
            field<&Staff::name>({.name = "name", .label = LABEL("Name"), .section = "Staff", .required = true}),
            field<&Staff::role>({.name = "role", .label = LABEL("Role"), .section = "Staff", .codes = "role", .kind = FieldKind::Code, .required = true}),
            field<&Staff::centerId>({.name = "center", .label = LABEL("Career center"), .section = "Staff", .refersTo = "Center"}),
            field<&Staff::active>({.name = "active", .label = LABEL("May sign in"), .section = "Staff"}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Device", text)
template <> const EntitySpec &specOf<Device>()
{
    static const EntitySpec spec = entity<Device>(
        {.name = "Device", .table = "device", .label = LABEL("Workstation")},
        {
            field<&Device::name>({.name = "name", .label = LABEL("Name"), .required = true}),
            field<&Device::number>({.name = "number", .label = LABEL("Number"), .system = true}),
            field<&Device::retired>({.name = "retired", .label = LABEL("Retired"), .group = "retirement"}),
            field<&Device::retiredAfter>({.name = "retired_after", .label = LABEL("Last bundle before it was retired"), .group = "retirement", .system = true}),
            field<&Device::inviteKey>({.name = "invite_key", .label = LABEL("Key of its invitation"), .system = true}),
            field<&Device::startsWith>({.name = "starts_with", .label = LABEL("What it joined with"), .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("NumberBlock", text)
template <> const EntitySpec &specOf<NumberBlock>()
{
    static const EntitySpec spec = entity<NumberBlock>(
        {.name = "NumberBlock", .table = "number_block", .label = LABEL("Number block")},
        {
            field<&NumberBlock::kind>({.name = "kind", .label = LABEL("Kind"), .system = true}),
            field<&NumberBlock::block>({.name = "block", .label = LABEL("Block"), .system = true}),
            field<&NumberBlock::deviceId>({.name = "device", .label = LABEL("Workstation"), .refersTo = "Device", .system = true}),
        });
    return spec;
}
#undef LABEL

#define LABEL(text) QT_TRANSLATE_NOOP("Setting", text)
template <> const EntitySpec &specOf<Setting>()
{
    static const EntitySpec spec = entity<Setting>(
        {.name = "Setting", .table = "setting", .label = LABEL("Setting")},
        {
            field<&Setting::key>({.name = "key", .label = LABEL("Setting"), .section = "Setting", .required = true}),
            field<&Setting::scope>({.name = "scope", .label = LABEL("For program or area"), .section = "Setting"}),
            field<&Setting::value>({.name = "value", .label = LABEL("Value"), .section = "Setting", .required = true}),
            field<&Setting::effectiveFrom>({.name = "effective_from", .label = LABEL("In force from"), .section = "Setting", .required = true}),
            field<&Setting::source>({.name = "source", .label = LABEL("Source"), .section = "Setting"}),
        });
    return spec;
}
#undef LABEL

} // namespace waymark
