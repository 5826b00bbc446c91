package pl.krakow.centra.events.advice;

import static pl.krakow.centra.kit.security.StaffRole.COORDINATOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.domain.Adviser;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.AdviserDays;
import pl.krakow.centra.events.advice.domain.Advisers;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.DutyId;
import pl.krakow.centra.events.advice.domain.DutyPlace;
import pl.krakow.centra.events.advice.domain.DutyPolicy;
import pl.krakow.centra.events.advice.domain.Step;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * Another hour, place or cut for a duty, another try for its room, or its end. Who has an appointment goes along, or is told
 * that it is called off. By the coordinator, or the adviser whose duty it is.
 */
@Component
@RequiredArgsConstructor
public class ChangeDuty {

    private final AdviserDays days;
    private final Advisers advisers;
    private final OnTheDay onTheDay;
    private final FindDuties findDuties;
    private final FindSlots findSlots;
    private final Whereabouts whereabouts;
    private final AppointmentViews views;
    private final CentreDay centreDay;

    public record Command(CentreId centre, DutyId duty, Revision seen, Actor actor, Locale language) {}

    /**
     * An appointment that goes with its duty.
     *
     * @param instead where its visitor could be seen in the same field
     */
    @Schema(name = "AdviceAppointmentHit")
    public record Hit(AppointmentView appointment, List<SlotView> instead) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** @param hits what was called off with it, or would be */
        record Done(DutyView duty, List<Hit> hits) implements Outcome {}

        record Unknown() implements Outcome {}

        record SomebodyElse() implements Outcome {}

        record Flawed(DutyPolicy.Refusal why) implements Outcome {}

        /** A duty stays on its date: another date is another duty. */
        record OtherDate() implements Outcome {}

        record Refused(Step.Refused why) implements Outcome {}
    }

    /** @param shape on the same date */
    public Outcome change(Command command, Duty.Shape shape, DutyPlace place) {
        return step(
                command,
                (duty, adviser) -> {
                    var wanted = duty.as(shape, place);
                    if (!date(wanted).equals(date(duty))) {
                        return Optional.of(new Outcome.OtherDate());
                    }
                    boolean beginsLater =
                            !shape.time().start().equals(duty.time().start());
                    return DutyPolicy.refusal(wanted, adviser, false, centreDay.now())
                            .filter(why -> beginsLater || why != DutyPolicy.Refusal.IN_THE_PAST)
                            .map(Outcome.Flawed::new);
                },
                (day, now) -> day.change(command.duty, command.seen::matches, shape, place, now));
    }

    private static LocalDate date(Duty duty) {
        return duty.time().start().atZone(duty.zone()).toLocalDate();
    }

    /** Once more, after its room was refused or taken back. */
    public Outcome askForRoom(Command command) {
        return step(
                command,
                (_, _) -> Optional.empty(),
                (day, now) -> day.askForRoom(command.duty, command.seen::matches, now));
    }

    /** What calling it off would hit, and where those could go; changes nothing. */
    public Outcome foresee(Command command) {
        return found(command)
                .<Outcome>map(found -> mayNot(found, command).orElseGet(() -> {
                    var hits = found.day().hits(command.duty, centreDay.now());
                    return done(command, hits);
                }))
                .orElseGet(Outcome.Unknown::new);
    }

    /** @param reason told to those it hits */
    public Outcome withdraw(Command command, @Nullable String reason) {
        return step(
                command,
                (_, _) -> Optional.empty(),
                (day, now) -> day.cancelDuty(command.duty, command.seen::matches, reason, now));
    }

    private record Found(AdviserDay day, Duty duty, Adviser adviser) {}

    private Outcome step(
            Command command,
            BiFunction<Duty, Adviser, Optional<Outcome>> objection,
            BiFunction<AdviserDay, Instant, Step> step) {
        var found = found(command);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        var objected = mayNot(found.get(), command)
                .or(() -> objection.apply(found.get().duty(), found.get().adviser()));
        if (objected.isPresent()) {
            return objected.get();
        }
        var now = centreDay.now();
        return switch (onTheDay.decide(found.get().day().id(), day -> step.apply(day, now))) {
            case Step.DutyChanged(var _, var hits) -> done(command, hits);
            case Step.Unknown() -> new Outcome.Unknown();
            case Step.Refused why -> new Outcome.Refused(why);
            case Step.Taken _ -> throw new IllegalStateException("that was about a duty");
        };
    }

    private Optional<Found> found(Command command) {
        return days.holding(command.duty)
                .flatMap(day -> day.duty(command.duty)
                        .filter(duty -> duty.centre().equals(command.centre.value()))
                        .flatMap(duty ->
                                advisers.find(day.id().adviser()).map(adviser -> new Found(day, duty, adviser))));
    }

    private Optional<Outcome> mayNot(Found found, Command command) {
        return centreDay.isStaff(command.actor, command.centre, COORDINATOR)
                        || found.adviser().subject().equals(command.actor.subject())
                ? Optional.empty()
                : Optional.of(new Outcome.SomebodyElse());
    }

    private Outcome done(Command command, List<Appointment> hits) {
        return new Outcome.Done(
                findDuties
                        .find(command.centre, command.duty, command.actor, command.language)
                        .orElseThrow(),
                hits(command, hits));
    }

    private List<Hit> hits(Command command, List<Appointment> hits) {
        var found = whereabouts.of(hits.stream().map(Appointment::id).toList());
        var shown = views.of(
                hits.stream()
                        .flatMap(hit -> Optional.ofNullable(found.get(hit.id())).stream())
                        .toList(),
                command.actor,
                command.language);
        return shown.stream().map(view -> new Hit(view, instead(view))).toList();
    }

    private List<SlotView> instead(AppointmentView hit) {
        return findSlots.instead(hit.centre(), hit.field(), hit.start().toLocalDate()).stream()
                .filter(slot -> !slot.start().isEqual(hit.start())
                        || !isOf(slot, hit.adviser().id()))
                .toList();
    }

    private static boolean isOf(SlotView slot, UUID adviser) {
        return slot.adviser().id().equals(adviser);
    }
}
