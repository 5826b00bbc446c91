package pl.krakow.centra.local.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import pl.krakow.centra.domainevents.BeneficiaryKind;
import pl.krakow.centra.local.demo.DemoBooking.Outcome;

/**
 * Loads the demo year through the public API, as the centres' own coordinators would enter a year kept on paper.
 *
 * <p>Every request carries an Idempotency-Key made from what it asks for: loading the same year again the same day, also after an
 * interruption, adds only what is missing. A meeting whose room somebody else has meanwhile taken is left out and counted.
 */
public final class DemoYear {

    private static final int CALLERS = 4;
    private static final double FIRST_CENTRE = 1.0;
    private static final double OTHER_CENTRES = 0.6;

    private static final int WEEKS_AHEAD = 8;
    private static final String WEEKLY = "polski-rozmowy";
    /** Out of a hundred meetings. */
    private static final int NOBODY_CAME = 3;

    private static final int NOT_COUNTED = 30;
    private static final int DAYS_TO_COUNT = 8;

    private final DemoApi api;
    private final PrintStream out;
    private final double size;

    public DemoYear(DemoApi api, PrintStream out) {
        this(api, out, 1.0);
    }

    /** @param size as a fraction of the real centres' years: a tenth is enough to be recounted */
    public DemoYear(DemoApi api, PrintStream out, double size) {
        this.api = api;
        this.out = out;
        this.size = size;
    }

    /** What loading a year's meetings came to. */
    public record Loaded(int year, int beneficiaries, int held, int cancelled, int leftOut) {}

    /**
     * Loads one calendar year of all centres the gateway names: its meetings, and whatever else the centres do; of the current
     * year also what is under way and the weeks ahead.
     *
     * @throws DemoRefused when the platform answers something that repeating won't change
     */
    public Loaded load(int year) {
        var centres = centres(year);
        var now = api.now(centres.getFirst().id());
        var plan = DemoPlan.of(year, centres);
        var diary = DemoDiary.of(plan.bookings());
        var ids = new ConcurrentHashMap<String, String>();
        if (now.getYear() == year) {
            return current(centres, plan, diary, ids, now);
        }
        var loaded = meetings(centres, plan, ids, now);
        programme(year, centres, diary, now);
        advice(year, centres, diary, now);
        return loaded;
    }

    private Loaded current(
            List<DemoCentre> centres, DemoPlan plan, DemoDiary diary, Map<String, String> ids, LocalDateTime now) {
        var today = new LoadToday(api, now, diary);
        centres.forEach(today::open);
        var loaded = meetings(centres, plan, ids, now);
        var own = today.register(centres);
        var programme = new DemoProgramme(diary);
        var events = new LoadProgramme(api, now);
        inParallel(
                "events of today",
                centres.stream()
                        .flatMap(centre -> programme.today(centre, now.toLocalDate()).stream())
                        .toList(),
                events::load);
        inParallel("centres' day", centres, centre -> today.load(centre, own, plan.beneficiaries(), ids));
        programme(now.getYear(), centres, diary, now);
        advice(now.getYear(), centres, diary, now);
        knowledge(centres, now);
        support(centres, diary, now);
        volunteering(centres, plan, ids, now);
        new LoadVolunteering(api, now).ownAccounts(centres, own.association());
        reports(
                centres,
                diary,
                now,
                Optional.ofNullable(ids.get(plan.beneficiaries().getFirst().key()))
                        .orElseThrow());
        return loaded;
    }

    /** Loads nothing but a year's meetings, and leaves them uncounted. */
    public Loaded loadMeetings(int year) {
        var centres = centres(year);
        return meetings(centres, DemoPlan.of(year, centres), new ConcurrentHashMap<>(), LocalDateTime.MIN);
    }

    /** @param now until when meetings are over and were counted */
    private Loaded meetings(List<DemoCentre> centres, DemoPlan plan, Map<String, String> ids, LocalDateTime now) {
        inParallel(
                "organisations, groups and people",
                plan.beneficiaries(),
                beneficiary -> ids.put(
                        beneficiary.key(), api.register(centres.getFirst().id(), beneficiary)));
        var kinds =
                plan.beneficiaries().stream().collect(Collectors.toMap(DemoBeneficiary::key, DemoBeneficiary::kind));
        var leftOut = new AtomicInteger();
        inParallel("meetings", plan.bookings(), booking -> {
            if (!enter(booking, ids, kinds, now)) {
                leftOut.incrementAndGet();
            }
        });
        int held = (int) plan.bookings().stream()
                .filter(booking -> booking.outcome() == Outcome.HELD)
                .count();
        return new Loaded(plan.year(), ids.size(), held, plan.bookings().size() - held, leftOut.get());
    }

    private boolean enter(
            DemoBooking booking, Map<String, String> ids, Map<String, BeneficiaryKind> kinds, LocalDateTime now) {
        var placed = api.place(
                booking, Optional.ofNullable(ids.get(booking.beneficiary())).orElseThrow());
        if (placed.isEmpty()) {
            return false;
        }
        if (booking.outcome() == Outcome.CANCELLED) {
            api.cancel(booking.centre(), placed.get());
        } else if (booking.date().atTime(booking.until()).isBefore(now)) {
            count(
                    booking,
                    placed.get(),
                    Optional.ofNullable(kinds.get(booking.beneficiary())).orElseThrow(),
                    now);
        }
        return true;
    }

    /** A few didn't come; of the last days a few haven't been counted yet. */
    private void count(DemoBooking booking, DemoApi.Placed placed, BeneficiaryKind kind, LocalDateTime now) {
        var random = new SplittableRandom(booking.key().hashCode());
        var path = "/api/v1/centres/" + booking.centre() + "/bookings/" + placed.id();
        var desk = api.coordinator(booking.centre());
        int drawn = random.nextInt(100);
        if (drawn < NOBODY_CAME) {
            desk.step(path + "/no-show");
        } else if (drawn < NOT_COUNTED
                && booking.date().isAfter(now.toLocalDate().minusDays(DAYS_TO_COUNT))) {
            desk.step(path + "/check-in");
        } else {
            int people = Math.max(1, booking.people() - 1 + random.nextInt(3));
            desk.step(path + "/attendance", DemoAttendance.of(kind, people, random));
        }
    }

    private void programme(int year, List<DemoCentre> centres, DemoDiary diary, LocalDateTime now) {
        var load = new LoadProgramme(api, now);
        var programme = new DemoProgramme(diary);
        if (now.getYear() == year) {
            var weekly = DemoTexts.happenings().stream()
                    .filter(what -> what.key().equals(WEEKLY))
                    .findFirst()
                    .orElseThrow();
            inParallel("series of events", centres, centre -> load.series(centre, weekly, diary));
        }
        var from = LocalDate.of(year, 1, 1);
        var events = new ArrayList<>(programme.plan(centres, from, end(year, now)));
        events.addAll(programme.visits(centres, from, end(year, now)));
        inParallel("events", events, load::load);
    }

    private void advice(int year, List<DemoCentre> centres, DemoDiary diary, LocalDateTime now) {
        var load = new LoadAdvice(api, now, diary);
        var engaged = new ArrayList<LoadAdvice.Engaged>();
        centres.forEach(centre -> engaged.addAll(load.engage(centre)));
        inParallel(
                "advisers' duties", part(load.duties(engaged, LocalDate.of(year, 1, 1), end(year, now))), load::load);
    }

    /** As large a part of all of them as the year is of a real one, from all of it. */
    private <T> List<T> part(List<T> all) {
        int oneOf = Math.max(1, (int) Math.round(1 / size));
        return IntStream.range(0, all.size())
                .filter(n -> n % oneOf == 0)
                .mapToObj(all::get)
                .toList();
    }

    private void support(List<DemoCentre> centres, DemoDiary diary, LocalDateTime now) {
        var load = new LoadSupport(api, now, diary);
        var groups = DemoTexts.groups();
        var ideas = DemoTexts.ideas();
        inParallel("centres with groups, courses and incubated groups", centres, centre -> {
            int number = centres.indexOf(centre);
            for (int n = 0; n < groups.size(); n++) {
                load.group(centre, groups.get(n), n, LocalDate.of(now.getYear(), 1, 1));
            }
            load.mentoring(centre.id(), DemoTexts.programmes(), number);
            for (int n = number; n < ideas.size(); n += centres.size()) {
                load.incubate(centre.id(), ideas.get(n), n);
            }
        });
    }

    private void knowledge(List<DemoCentre> centres, LocalDateTime now) {
        var load = new LoadKnowledge(api, now);
        var texts = DemoTexts.knowledge();
        var numbers = IntStream.range(0, texts.size()).boxed().toList();
        inParallel(
                "entries of the knowledge base",
                numbers,
                n -> load.load(centres.get(n % centres.size()).id(), texts.get(n)));
        var questions = DemoTexts.questions();
        for (int n = 0; n < questions.size(); n++) {
            load.load(centres.get(n % centres.size()).id(), questions.get(n), n);
        }
    }

    private void reports(List<DemoCentre> centres, DemoDiary diary, LocalDateTime now, String beneficiary) {
        var load = new LoadReports(api, now);
        load.promises(centres);
        load.settled();
        var months = load.over(now.getYear());
        var progress = new Progress(out, "months closed", months.size());
        for (var month : months) {
            load.close(month);
            progress.step();
        }
        progress.done();
        if (!months.isEmpty()) {
            load.late(centres.getFirst(), months.getLast(), diary, beneficiary);
        }
        load.statements(centres, now.getYear());
    }

    private void volunteering(List<DemoCentre> centres, DemoPlan plan, Map<String, String> ids, LocalDateTime now) {
        var load = new LoadVolunteering(api, now);
        var volunteers = new ConcurrentHashMap<String, List<String>>();
        inParallel(
                "centres with their volunteers",
                centres,
                centre -> volunteers.put(centre.id(), load.volunteers(centre)));
        inParallel(
                "organisations with volunteers",
                load.seeking(centres, plan.beneficiaries(), ids),
                seeking -> load.load(
                        seeking,
                        Optional.ofNullable(volunteers.get(seeking.centre().id()))
                                .orElseThrow()));
    }

    /** What is planned ahead: some weeks of it, also across the end of the year. */
    private static LocalDate end(int year, LocalDateTime now) {
        var last = LocalDate.of(year, 12, 31);
        var ahead = now.toLocalDate().plusWeeks(WEEKS_AHEAD);
        return year == now.getYear() ? ahead : last;
    }

    private List<DemoCentre> centres(int year) {
        var from = LocalDate.of(year, 1, 1);
        var centres = new ArrayList<DemoCentre>();
        for (var id : api.centres()) {
            double share = size * (centres.isEmpty() ? FIRST_CENTRE : OTHER_CENTRES);
            var last = LocalDate.of(year, 12, 31);
            var days = api.openDays(id, from, last);
            days.putAll(api.openDays(id, last.plusDays(1), last.plusWeeks(WEEKS_AHEAD)));
            centres.add(new DemoCentre(id, api.rooms(id), days, share));
        }
        return centres;
    }

    private <T> void inParallel(String what, List<T> all, Consumer<T> act) {
        var progress = new Progress(out, what, all.size());
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            var running = new ArrayList<Future<?>>(all.size());
            for (var one : all) {
                running.add(callers.submit(() -> {
                    act.accept(one);
                    progress.step();
                }));
            }
            await(running, callers);
        }
        progress.done();
    }

    private static void await(List<Future<?>> running, ExecutorService callers) {
        try {
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            callers.shutdownNow();
            throw e.getCause() instanceof DemoRefused refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            callers.shutdownNow();
            throw DemoApi.interrupted();
        }
    }
}
