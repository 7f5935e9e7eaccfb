// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/channel_pass.h"

#include "core/storage/backup.h"
#include "core/sync/exporter.h"
#include "core/sync/folder_part.h"
#include "core/sync/importer.h"
#include "core/sync/sync_state.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Sync", text, nullptr, n);
}

constexpr qint64 copyTimeMs = 10 * 60'000;    ///< a file that is not whole may still be on its way that long
constexpr qint64 acknowledgeMs = 15 * 60'000; ///< between two files that only say "I have these"
constexpr qint64 bigBundle = 500;             ///< operations
constexpr qsizetype mostTroubles = 20;

Error stopped()
{
    return {ErrorKind::Refused, tr("Stopped as you asked."), tr("Nothing was changed.")};
}

QString hex8()
{
    return u"%1"_s.arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
}

} // namespace

QString channelMarkerName()
{
    return u"waymark-office.txt"_s;
}

ChannelMarker channelMarker(const QString &folder, const QString &office)
{
    const QString path = QDir(folder).filePath(channelMarkerName());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QFileInfo::exists(path) ? ChannelMarker::Foreign : ChannelMarker::None;
    const QByteArray first = file.read(4096).split('\n').front().trimmed();
    return first == "office: " + office.toLatin1() ? ChannelMarker::Ours : ChannelMarker::Foreign;
}

QString pausedWords()
{
    return tr(
        "Say when to go on: an import was taken back here, so nothing comes in from the folder until then.");
}

ChannelPass::ChannelPass(Session &session, QString folder, bool paused, SyncStep step)
    : m_session(session),
      m_database(session.store().database()),
      m_folder(std::move(folder)),
      m_paused(paused),
      m_step(std::move(step)),
      m_limits(limitsOf(session)),
      m_files(m_database)
{
    QFile::remove(copyName()); // of a pass that was cut off
}

ChannelPass::~ChannelPass()
{
    QFile::remove(copyName());
}

QString ChannelPass::pathOf(const ChannelFile &file) const
{
    return QDir(m_folder).filePath(file.name);
}
QString ChannelPass::copyName() const
{
    return QDir(m_session.office().folder()).filePath(u"incoming.part"_s);
}

SyncStep ChannelPass::noticingStep()
{
    return [this](const SyncProgress &progress) {
        if (m_step && !m_step(progress))
            m_stopped = true;
        return !m_stopped;
    };
}

Result<ChannelReport> ChannelPass::run()
{
    m_report.at = m_session.clock().now();
    m_report.state = m_paused ? ChannelState::Paused : ChannelState::Fine;
    if (!isThere() || !look())
        return m_report;
    if (auto taken = takeIn(); !taken)
        return taken.error();
    if (isThere()) {
        if (auto left = leave(); !left)
            return left.error();
    }
    for (const auto &[name, file] : m_files.all())
        m_files.save(file);
    describe();
    return m_report;
}

bool ChannelPass::isThere()
{
    const auto say = [&](ChannelState state, const QString &words) {
        m_report.state = state;
        m_report.words = words;
        return false;
    };
    const QFileInfo folder(m_folder);
    if (!folder.isDir())
        return say(
            ChannelState::Offline,
            tr("Connect the drive or the network: the shared folder is not there. Nothing is lost; Waymark "
               "exchanges as soon as it is back."));
    std::error_code refused; // asked by doing it: permissions on shares are not what they look like
    const std::filesystem::directory_iterator listed(m_folder.toStdU16String(), refused);
    if (refused)
        return say(ChannelState::Offline, tr("Check the drive or the network, and the permission to read the "
                                             "shared folder: it cannot be listed. "
                                             "Nothing is lost."));
    switch (channelMarker(m_folder, m_session.office().id())) {
    case ChannelMarker::Ours:
        return true;
    case ChannelMarker::None:
        return say(ChannelState::Strange, tr("Check the drive, or choose the folder again if it was emptied "
                                             "on purpose: Waymark's marker file is "
                                             "not in it. Nothing was read or written."));
    case ChannelMarker::Foreign:
        break;
    }
    return say(
        ChannelState::Strange,
        tr("Choose another folder: this one carries another office's marker. Nothing was read or written."));
}

bool ChannelPass::look()
{
    const qint64 now = m_session.clock().now().ms;
    std::vector<QString> present;
    // Links that lead nowhere, folders and hidden files are not bundles, whatever their names say.
    for (const QFileInfo &info : QDir(m_folder).entryInfoList({u"*.waymark"_s}, QDir::Files, QDir::NoSort)) {
        if (!info.isFile())
            continue;
        m_files.seen(info.fileName(), info.size(), info.lastModified().toMSecsSinceEpoch(), now);
        present.push_back(info.fileName());
    }
    // A folder that went away looks like an empty one.
    if (!isThere())
        return false;
    std::ranges::sort(present);
    m_files.forgetOthers(present);
    return true;
}

/// Half a file is no news while it may still be copied; a file that stays so is a trouble, once.
void ChannelPass::notWhole(ChannelFile &file, const Error &error)
{
    file.whole = false;
    file.device = 0;
    const qint64 now = m_session.clock().now().ms;
    if (now - file.firstSeenMs < copyTimeMs && now - file.timeMs < copyTimeMs)
        m_unfinished.insert(file.name);
    else
        file.trouble = error.what;
}

void ChannelPass::notReadable(ChannelFile &file)
{
    notWhole(file, {ErrorKind::ReadOnly, tr("This file cannot be opened."), {}});
    if (!file.trouble.isEmpty())
        file.tried = u"-"_s; // a permission may change without a trace: asked again each time
}

void ChannelPass::readHeader(ChannelFile &file)
{
    QFile in(pathOf(file));
    if (!in.open(QIODevice::ReadOnly))
        return notReadable(file);
    const auto header = peekBundle(in);
    if (header && header->office != m_session.office().id()) {
        file.trouble = tr("This bundle belongs to another office.");
    } else if (header) {
        file.takeHeader(*header);
    } else if (header.error().kind == ErrorKind::TooNew) {
        file.trouble = header.error().what;
        file.tried = m_situation;
    } else {
        notWhole(file, header.error());
    }
}

/// A file with nothing new in it: only whether it is whole, so that it need not be written again.
Result<void> ChannelPass::check(ChannelFile &file)
{
    QFile in(pathOf(file));
    if (!in.open(QIODevice::ReadOnly)) {
        notReadable(file);
        return {};
    }
    ++m_report.filesRead;
    const SyncStep step = noticingStep();
    const auto reader = BundleReader::open(in, m_session.office().id(), m_session.office().key(),
                                           [&](qint64 done, qint64 total) {
                                               return step({done, total, tr("Looking at the shared folder")});
                                           });
    if (m_stopped)
        return stopped();
    if (!reader) {
        notWhole(file, reader.error());
        return {};
    }
    file.takeHeader((*reader)->header());
    file.whole = true;
    return {};
}

std::vector<ChannelFile *> ChannelPass::wanted()
{
    const Knows known = knownSeals(m_database);
    const auto waiting = waitingBundles(m_session, m_limits);
    std::set<std::pair<int, qint64>> held; // among what waits, and cannot come in yet
    if (waiting) {
        for (const WaitingBundle &one : *waiting) {
            if (!one.missing.empty() || one.why == WaitingBundle::Why::Clock)
                held.emplace(one.bundle.device, one.bundle.number);
        }
    }
    m_situation = situationOf(m_session, waiting ? *waiting : std::vector<WaitingBundle>());
    const auto isHere = [&](const SealRange &range) {
        const auto reach = known.find(range.device);
        const qint64 have = reach == known.end() ? 0 : reach->second.seal;
        for (qint64 number = std::max(have + 1, range.from); number <= range.to; ++number) {
            if (!held.contains({range.device, number}))
                return false;
        }
        return true;
    };
    std::vector<ChannelFile *> files;
    for (auto &[name, file] : m_files.all()) {
        if (m_unfinished.contains(name))
            continue;
        const bool again = !file.tried.isEmpty() && file.tried != m_situation;
        if (file.device == 0 && (file.trouble.isEmpty() || again)) {
            file.trouble.clear();
            readHeader(file);
        }
        if (file.device == 0 || std::ranges::all_of(file.holds, isHere)) {
            if (again && file.device != 0)
                file.trouble.clear(); // what was refused in it came in another way, or was accepted
            continue;
        }
        if (file.tried != m_situation && (file.trouble.isEmpty() || again))
            files.push_back(&file);
    }
    sortForImport(files);
    return files;
}

Result<void> ChannelPass::takeIn()
{
    // What came in may be what another file waited for, or what makes its workstation known.
    for (bool any = true; any;) {
        any = false;
        for (ChannelFile *file : wanted()) {
            if (m_paused)
                break;
            auto taken = takeOne(*file);
            if (!taken)
                return taken.error();
            any = any || *taken;
            if (!*taken && !isThere())
                return {};
        }
    }
    for (auto &[name, file] : m_files.all()) {
        if (file.device == 0 || file.whole || !file.trouble.isEmpty())
            continue;
        if (auto checked = check(file); !checked)
            return checked;
    }
    return {};
}

Result<bool> ChannelPass::copyHere(const ChannelFile &file)
{
    QFile in(pathOf(file));
    QFile out(copyName());
    out.remove();
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error{ErrorKind::ReadOnly, tr("The office's folder can be read but not written."),
                     tr("Nothing is lost. Ask for write permission to the folder, then try again.")};
    if (!in.open(QIODevice::ReadOnly))
        return false;
    ++m_report.filesRead;
    const SyncStep step = noticingStep();
    qint64 copied = 0;
    for (;;) {
        const QByteArray piece = in.read(1 << 20);
        if (piece.isEmpty())
            break;
        if (out.write(piece) != piece.size())
            return Error{ErrorKind::DiskFull,
                         tr("There is no space left on this computer for the bundles of others."),
                         tr("Free some space; nothing is lost, and Waymark tries again by itself.")};
        copied += piece.size();
        if (!step({copied, file.size, tr("Copying from the shared folder")}))
            return stopped();
    }
    if (!out.flush())
        return Error{ErrorKind::DiskFull,
                     tr("There is no space left on this computer for the bundles of others."),
                     tr("Free some space; nothing is lost, and Waymark tries again by itself.")};
    const QFileInfo now(pathOf(file));
    return copied == file.size && now.size() == file.size &&
           now.lastModified().toMSecsSinceEpoch() == file.timeMs;
}

/// True where anything of it is in the office now.
Result<bool> ChannelPass::takeOne(ChannelFile &file)
{
    auto copied = copyHere(file);
    if (!copied)
        return copied;
    if (!*copied) {
        m_unfinished.insert(file.name);
        file.device = 0;
        return false;
    }
    const SyncStep step = noticingStep();
    {
        QFile copy(copyName());
        if (!copy.open(QIODevice::ReadOnly))
            return Error{ErrorKind::Io, tr("The copy of a bundle cannot be opened."),
                         tr("Nothing is lost; try again.")};
        const auto reader = BundleReader::open(
            copy, m_session.office().id(), m_session.office().key(), [&](qint64 done, qint64 total) {
                return step({done, total, tr("Looking at the shared folder")});
            });
        if (m_stopped)
            return stopped();
        if (!reader) {
            notWhole(file, reader.error());
            return false;
        }
        // Its bytes are what its writer signed; the header that was read first may have been another one.
        file.takeHeader((*reader)->header());
        file.whole = true;
    }
    auto imported = import(file);
    QFile::remove(copyName());
    return imported;
}

Result<bool> ChannelPass::import(ChannelFile &file)
{
    if (!m_backedUp &&
        (file.operations > bigBundle || backupIsDue(m_session.office().folder(), m_session.clock()))) {
        if (auto made = backUpBeforeImport(m_session); !made)
            return made.error();
        m_backedUp = true;
    }
    auto report = importBundle(m_session, copyName(), {.limits = m_limits}, noticingStep());
    if (m_stopped)
        return stopped();
    file.tried = m_situation;
    file.trouble.clear();
    if (!report) {
        switch (report.error().kind) {
        case ErrorKind::Busy:
        case ErrorKind::DiskFull:
        case ErrorKind::ReadOnly:
        case ErrorKind::Io: // this computer's, not the file's
            return report.error();
        default:
            file.trouble = report.error().what;
            return false;
        }
    }
    if (report->needsWord)
        file.trouble =
            tr("It would remove more than this office allows at once; an administrator may accept it.");
    const bool kept = report->kept;
    if (kept) {
        m_operationsIn += report->counts.operations;
        file.tried.clear(); // taken back, it may come again in the very same situation
    }
    if (kept || report->needsWord)
        m_report.imports.push_back(std::move(*report));
    return kept;
}

Result<void> ChannelPass::leave()
{
    const int own = deviceOf(m_session.office().deviceId());
    const auto last = lastSeal(m_database, m_session.office().id(), own);
    const qint64 now = m_session.clock().now().ms;
    const std::vector<SealRange> held = heldBy(m_session, m_files.all());
    ExportOptions options{.without = held};
    // Two that acknowledge each other's work at every look would fill the folder for nothing. Empty
    // acknowledgements are no news to anybody, so this ends by itself.
    options.acknowledge = !last || now - last->madeMs >= acknowledgeMs || now < last->madeMs;
    const QString device = QString::number(own, 16);
    FolderPart part(m_folder, device + u".part"_s);
    auto report = exportBundleTo(m_session, part, options, noticingStep());
    if (m_stopped)
        return stopped();
    const bool folderFailed = part.failure() != FolderPart::Failure::None;
    if (!report && !folderFailed)
        return report.error();
    if (report && !report->written)
        return {};
    QString name;
    if (!folderFailed) {
        name = u"%1-%2-%3.waymark"_s.arg(device).arg(report->header.number).arg(hex8());
        if (part.putInPlace(name)) {
            const QFileInfo info(QDir(m_folder).filePath(name));
            ChannelFile &file = m_files.seen(name, info.size(), info.lastModified().toMSecsSinceEpoch(), now);
            file.takeHeader(report->header);
            file.whole = true;
            ++m_report.written;
            return noteShared(m_session, report->header);
        }
    }
    switch (part.failure()) {
    case FolderPart::Failure::NoFolder:
        (void)isThere();
        break;
    case FolderPart::Failure::NoPermission:
        m_report.state = ChannelState::ReadOnly;
        m_report.words =
            tr("Ask for permission to write to the shared folder: this workstation may only read it. Its "
               "own work is safe here and waits.");
        break;
    default:
        m_report.state = ChannelState::Full;
        m_report.words =
            tr("Make space in the shared folder: a bundle could not be written whole there. The work is "
               "safe here; Waymark tries again by itself.");
    }
    return {};
}

void ChannelPass::describe()
{
    m_report.unfinished = int(m_unfinished.size());
    int others = 0;
    for (const auto &[name, file] : m_files.all()) {
        if (file.trouble.isEmpty())
            continue;
        if (m_report.troubles.size() < mostTroubles)
            m_report.troubles += name + u": "_s + file.trouble;
        else
            ++others;
    }
    if (others)
        m_report.troubles += tr("… and %n more files", others);
    if (!m_report.words.isEmpty())
        return;
    if (m_paused) {
        m_report.words = pausedWords();
        return;
    }
    if (std::ranges::any_of(m_report.imports, &ImportReport::needsWord)) {
        m_report.words =
            tr("Ask an administrator to look at a bundle: it would remove more than this office allows at "
               "once.");
        return;
    }
    const auto waiting = waitingBundles(m_session, m_limits);
    if (waiting && !waiting->empty())
        m_report.words = waiting->front().text();
    else if (!m_report.troubles.isEmpty())
        m_report.words = tr("Look at the list of files in the shared folder that could not be taken in.");
    else if (m_operationsIn)
        m_report.words = tr("%n changes came in.", int(m_operationsIn));
}

} // namespace waymark
