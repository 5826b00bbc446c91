package pl.krakow.centra.volunteering.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import pl.krakow.centra.kit.race.Attempts;
import pl.krakow.centra.kit.race.Turns;
import pl.krakow.centra.volunteering.placements.domain.Entering;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetEntry;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms;
import pl.krakow.centra.volunteering.placements.domain.Shifts;

/** Very many people who want the same few seats at the same moment, each on a thread of their own. */
public final class SeatStorm {

    public static final int PEOPLE = 500;
    public static final int SEATS = 5;

    private final SeatSheets sheets;
    private final SheetTerms terms;
    private final int people;
    private final Turns turns;

    /** @param turns in which people of one process come to the sheet; those of several don't wait for each other */
    public SeatStorm(SeatSheets sheets, Turns turns) {
        this(sheets, turns, PEOPLE);
    }

    /** @param people how many there are */
    public SeatStorm(SeatSheets sheets, Turns turns, int people) {
        this.people = people;
        this.sheets = sheets;
        this.turns = turns;
        this.terms = Shifts.festival(SEATS);
    }

    /** Everybody at once, one after the other on the sheet as the store lets them. */
    public List<SheetEntry> everybodyJoins() {
        return atOnce(IntStream.range(0, people)
                .<Callable<SheetEntry>>mapToObj(_ -> this::join)
                .toList());
    }

    private SheetEntry join() {
        var id = Shifts.placement();
        var volunteer = Shifts.somebody();
        return turns.inTurn(
                terms.opportunity(),
                () -> Attempts.untilWon(() -> {
                    var sheet = sheets.of(terms.opportunity()).orElseGet(() -> Shifts.sheet(terms));
                    var entering = sheet.join(id, volunteer, Shifts.MORNING, false, null, Shifts.NOW);
                    return sheets.save(sheet) ? Optional.of(((Entering.Entered) entering).entry()) : Optional.empty();
                }));
    }

    /** All who have a seat step back at once, and who is offered one takes it, until nobody is left but those seated. */
    public void someStepBackAndOthersAccept(int rounds) {
        for (int round = 0; round < rounds; round++) {
            var seated = in(PlacementState.ACCEPTED);
            atOnce(seated.stream()
                    .<Callable<Boolean>>map(entry -> () -> decide(sheet -> sheet.withdraw(entry.id(), Shifts.NOW)))
                    .toList());
            assertSeatsAreTaken();
            atOnce(in(PlacementState.OFFERED).stream()
                    .<Callable<Boolean>>map(entry -> () -> decide(sheet -> sheet.accept(entry.id(), Shifts.NOW)))
                    .toList());
            assertSeatsAreTaken();
        }
    }

    private boolean decide(Consumer<SeatSheet> step) {
        Attempts.untilSettled(() -> {
            var sheet = sheets.of(terms.opportunity()).orElseThrow();
            step.accept(sheet);
            return sheets.save(sheet);
        });
        return true;
    }

    public List<SheetEntry> in(PlacementState state) {
        return sheets.of(terms.opportunity()).orElseThrow().entries().stream()
                .filter(entry -> entry.post().equals(Shifts.MORNING) && entry.state() == state)
                .toList();
    }

    /** Exactly the seats there are: none twice, none lost. */
    public void assertSeatsAreTaken() {
        assertThat(seated()).isEqualTo(SEATS);
    }

    public int seated() {
        return in(PlacementState.ACCEPTED).size() + in(PlacementState.OFFERED).size();
    }

    public static <R> List<R> atOnce(List<Callable<R>> works) {
        if (works.isEmpty()) {
            return List.of();
        }
        var start = new CyclicBarrier(works.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<R>>();
            for (var work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            var results = new ArrayList<R>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
