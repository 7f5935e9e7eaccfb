// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schema/entity_spec.h"

namespace waymark {

/// A MassHire career center. Data, never code: names and operators change (domain 6.14).
struct Center
{
    Id<Center> id;
    QString name;
    QString area; ///< workforce area
    QString address;
    QString city;
    QString zip;
    QString phone;
    bool active = true;
    bool operator==(const Center &) const = default;
};

/// An Emergency Assistance shelter, whose address is its residents' address.
struct Shelter
{
    Id<Shelter> id;
    QString name;
    QString address;
    QString city;
    QString state;
    QString zip;
    QString phone;
    Id<Center> centerId; ///< the career center that usually serves it
    bool active = true;
    bool operator==(const Shelter &) const = default;
};

/// A person who works in the office. Not an account: the password lives in a key slot, never in the record.
struct Staff
{
    Id<Staff> id;
    QString login;
    QString name;
    QString role; ///< code list "role"
    Id<Center> centerId;
    bool active = true;
    bool operator==(const Staff &) const = default;
};

/// A workstation that writes to the office's ledger.
struct Device
{
    Id<Device> id;
    QString name;
    int number = 0; ///< the upper bits of every id made there
    bool retired = false;
    int retiredAfter = 0; ///< the last of its bundles that was known when it was retired; later ones are refused
    QString inviteKey;    ///< public key (hex) that vouches for the key it made itself when it joined
    QString startsWith;   ///< JSON {device number: bundle}: what its join file brought, so that it is not sent again
    bool operator==(const Device &) const = default;
};

/// A block of numbers one device may hand out alone, so that two offline devices never hand out the same.
struct NumberBlock
{
    Id<NumberBlock> id;
    QString kind; ///< "pseudo" or "job_seeker"
    int block = 0;
    Id<Device> deviceId;
    bool operator==(const NumberBlock &) const = default;
};

/// A number or text an administrator may change, with the date it takes effect: intervals, limits, wording.
struct Setting
{
    Id<Setting> id;
    QString key;
    QString scope; ///< empty, a program code the value is for, or the area of an income table
    QString value;
    QDate effectiveFrom;
    QString source = {}; ///< where it comes from, for an income table: "89 FR 26935"
    bool operator==(const Setting &) const = default;
};

template <> const EntitySpec &specOf<Center>();
template <> const EntitySpec &specOf<Shelter>();
template <> const EntitySpec &specOf<Staff>();
template <> const EntitySpec &specOf<Device>();
template <> const EntitySpec &specOf<NumberBlock>();
template <> const EntitySpec &specOf<Setting>();

} // namespace waymark
