package pl.krakow.centra.volunteering.hours.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementFacts;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;

/**
 * The hours of one placement. Entries and verdicts are only ever added. What counts is what the organisation confirmed last: a
 * correction of something confirmed takes its place once it is confirmed itself, one of anything else at once.
 *
 * @param told what was last told of each day that ever had confirmed hours
 * @param valuedAt the revision of the centre's rates by which that was valued
 * @param revision 0 while nothing was written
 */
public record HoursLedger(
        PlacementId placement,
        String centre,
        OpportunityId opportunity,
        OrganisationId organisation,
        VolunteerId volunteer,
        List<HoursEntry> entries,
        List<Verdict> verdicts,
        List<DayTotal> told,
        long valuedAt,
        long revision) {

    /** Two years of daily work, corrected now and then. */
    public static final int MOST_ENTRIES = 2_000;

    public HoursLedger {
        entries = List.copyOf(entries);
        verdicts = List.copyOf(verdicts);
        told = List.copyOf(told);
    }

    public static HoursLedger empty(PlacementFacts placement) {
        return new HoursLedger(
                placement.placement(),
                placement.centre(),
                placement.post().opportunity(),
                placement.organisation(),
                placement.volunteer(),
                List.of(),
                List.of(),
                List.of(),
                0,
                0);
    }

    /**
     * The span in which hours can be written down.
     *
     * @param first day of the placement
     * @param last day of the placement
     * @param today by the centre's calendar
     */
    public record Span(LocalDate first, LocalDate last, LocalDate today, ZoneId zone) {}

    /** Writes an entry down. The same id again changes nothing. */
    public HoursStep log(HoursEntry entry, Span span) {
        if (find(entry.id()).isPresent()) {
            return new HoursStep.Done(this, false);
        }
        if (entry.day().isBefore(span.first()) || entry.day().isAfter(span.last())) {
            return new HoursStep.DayOutside(span.first(), span.last());
        }
        if (entry.day().isAfter(span.today())) {
            return new HoursStep.DayToCome();
        }
        if (entries.size() >= MOST_ENTRIES) {
            return new HoursStep.LedgerFull(MOST_ENTRIES);
        }
        var corrected = entry.replaces();
        if (corrected != null) {
            if (find(corrected).isEmpty()) {
                return new HoursStep.EntryUnknown();
            }
            var correction = correction(corrected);
            if (correction.isPresent()) {
                return new HoursStep.AlreadyCorrected(correction.get().id());
            }
            if (state(corrected) == EntryState.WITHDRAWN) {
                return new HoursStep.NotPossible(EntryState.WITHDRAWN);
            }
        }
        int left = minutesOf(entry.day(), span.zone()) - claimed(entry.day(), corrected);
        if (entry.minutes() > left) {
            return new HoursStep.DayFull(Math.max(left, 0));
        }
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new HoursStep.Done(with(more, verdicts), true);
    }

    /** The organisation agrees. Never to more in a day than the day has minutes. */
    public HoursStep confirm(EntryId entry, String by, ZoneId zone, Instant now) {
        var step = say(new Verdict(entry, Verdict.Kind.CONFIRMED, by, now, null), EntryState.CONFIRMED);
        if (!(step instanceof HoursStep.Done(var ledger, var isNew)) || !isNew) {
            return step;
        }
        var day = find(entry).orElseThrow().day();
        int left = minutesOf(day, zone) - confirmed().getOrDefault(day, 0);
        return ledger.confirmed().getOrDefault(day, 0) > minutesOf(day, zone) ? new HoursStep.DayFull(left) : step;
    }

    /** The organisation doesn't agree, or no more. */
    public HoursStep dispute(EntryId entry, String remark, String by, Instant now) {
        return say(new Verdict(entry, Verdict.Kind.DISPUTED, by, now, remark), EntryState.DISPUTED);
    }

    /** Whose hours they are doesn't claim them any more. What is confirmed stays: it can only be corrected. */
    public HoursStep withdraw(EntryId entry, String by, Instant now) {
        var state = find(entry).map(_ -> state(entry));
        return state.filter(found -> found == EntryState.CONFIRMED).isPresent()
                ? new HoursStep.NotPossible(EntryState.CONFIRMED)
                : say(new Verdict(entry, Verdict.Kind.WITHDRAWN, by, now, null), EntryState.WITHDRAWN);
    }

    private HoursStep say(Verdict verdict, EntryState wanted) {
        if (find(verdict.entry()).isEmpty()) {
            return new HoursStep.EntryUnknown();
        }
        var state = state(verdict.entry());
        if (state == wanted) {
            return new HoursStep.Done(this, false);
        }
        if (!state.isClaimed()) {
            return new HoursStep.NotPossible(state);
        }
        var more = new ArrayList<>(verdicts);
        more.add(verdict);
        return new HoursStep.Done(with(entries, more), true);
    }

    /** Whether the organisation said something at that moment. */
    public boolean saidLast(Instant at) {
        return !verdicts.isEmpty()
                && verdicts.getLast().at().equals(at)
                && verdicts.getLast().kind() != Verdict.Kind.WITHDRAWN;
    }

    private HoursLedger with(List<HoursEntry> allEntries, List<Verdict> allVerdicts) {
        return new HoursLedger(
                placement,
                centre,
                opportunity,
                organisation,
                volunteer,
                allEntries,
                allVerdicts,
                told,
                valuedAt,
                revision + 1);
    }

    public Optional<HoursEntry> find(EntryId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The entry that corrects it and wasn't withdrawn. */
    private Optional<HoursEntry> correction(EntryId of) {
        return entries.stream()
                .filter(entry -> of.equals(entry.replaces()))
                .filter(entry -> said(entry.id()) != Verdict.Kind.WITHDRAWN)
                .findFirst();
    }

    private Verdict.@Nullable Kind said(EntryId entry) {
        return verdict(entry).map(Verdict::kind).orElse(null);
    }

    /** The last word on an entry. */
    public Optional<Verdict> verdict(EntryId entry) {
        return verdicts.reversed().stream()
                .filter(verdict -> verdict.entry().equals(entry))
                .findFirst();
    }

    /** How an entry of this ledger stands. */
    public EntryState state(EntryId entry) {
        var kind = said(entry);
        if (kind == Verdict.Kind.WITHDRAWN) {
            return EntryState.WITHDRAWN;
        }
        var correction = correction(entry);
        if (kind == Verdict.Kind.CONFIRMED) {
            // stands until what is to replace it stands
            return correction.filter(by -> holds(by.id())).isPresent() ? EntryState.REPLACED : EntryState.CONFIRMED;
        }
        if (correction.isPresent()) {
            return EntryState.REPLACED;
        }
        return kind == Verdict.Kind.DISPUTED ? EntryState.DISPUTED : EntryState.OPEN;
    }

    /** Whether it was confirmed, or something in its place was. */
    private boolean holds(EntryId entry) {
        return said(entry) == Verdict.Kind.CONFIRMED
                || correction(entry).filter(by -> holds(by.id())).isPresent();
    }

    /** How long a day is: 23 hours or 25 when the clocks change. */
    static int minutesOf(LocalDate day, ZoneId zone) {
        return (int) Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone))
                .toMinutes();
    }

    /** What is claimed of a day already, without the entry that is to be replaced and what that one was to replace. */
    private int claimed(LocalDate day, @Nullable EntryId without) {
        return entries.stream()
                .filter(entry -> entry.day().equals(day))
                .filter(entry -> !Objects.equals(entry.id(), without))
                .filter(entry -> correction(entry.id()).isEmpty())
                .filter(entry -> state(entry.id()).isClaimed())
                .mapToInt(HoursEntry::minutes)
                .sum();
    }

    /** Whether somebody claims hours of that day besides what was noted at check-in. */
    public boolean isWrittenByHand(LocalDate day) {
        return entries.stream()
                .anyMatch(entry -> entry.day().equals(day)
                        && entry.origin() == HoursEntry.Origin.LOGGED
                        && state(entry.id()).isClaimed());
    }

    /** Minutes both sides agree on, by day. */
    public SortedMap<LocalDate, Integer> confirmed() {
        var days = new TreeMap<LocalDate, Integer>();
        for (var entry : entries) {
            if (state(entry.id()) == EntryState.CONFIRMED) {
                days.merge(entry.day(), entry.minutes(), Integer::sum);
            }
        }
        return days;
    }

    public int confirmedMinutes() {
        return confirmed().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Entries that wait for the organisation. */
    public List<HoursEntry> open() {
        return entries.stream()
                .filter(entry -> state(entry.id()) == EntryState.OPEN)
                .toList();
    }

    /** Since when an entry waits for the organisation, while one does. */
    public Optional<Instant> openSince() {
        return open().stream().map(HoursEntry::at).min(Instant::compareTo);
    }

    /**
     * What is to be told: each day whose confirmed minutes or value isn't what was told of it last.
     *
     * @param changed the ledger that has told it
     */
    public record Telling(HoursLedger changed, List<DayTotal> news) {}

    /** Values what is confirmed by these rates. */
    public Telling valuedBy(HourlyRates rates) {
        var confirmed = confirmed();
        Map<LocalDate, DayTotal> before = new HashMap<>();
        told.forEach(total -> before.put(total.day(), total));
        var days = new TreeSet<>(confirmed.keySet());
        days.addAll(before.keySet());
        var now = days.stream()
                .map(day -> {
                    int minutes = confirmed.getOrDefault(day, 0);
                    return new DayTotal(day, minutes, rates.value(day, minutes));
                })
                .toList();
        var news = now.stream()
                .filter(total -> !total.equals(before.get(total.day())))
                .toList();
        return new Telling(
                new HoursLedger(
                        placement,
                        centre,
                        opportunity,
                        organisation,
                        volunteer,
                        entries,
                        verdicts,
                        now,
                        rates.revision(),
                        revision),
                news);
    }

    /** The same under that revision: several steps that are saved at once are one. */
    public HoursLedger atRevision(long number) {
        return new HoursLedger(
                placement, centre, opportunity, organisation, volunteer, entries, verdicts, told, valuedAt, number);
    }

    /** The next revision of the same, for rates that changed. */
    public HoursLedger again() {
        return with(entries, verdicts);
    }

    /** Without words anybody wrote, and without who did; what was worked stays, it has been counted. */
    public HoursLedger withoutWords() {
        return with(
                entries.stream().map(HoursEntry::withoutWords).toList(),
                verdicts.stream().map(Verdict::withoutWords).toList());
    }

    /** What was done, in words, of what counts; each once. */
    public Stream<String> wordsOfConfirmed() {
        return entries.stream()
                .filter(entry -> state(entry.id()) == EntryState.CONFIRMED)
                .flatMap(entry -> Stream.ofNullable(entry.what()))
                .distinct();
    }
}
