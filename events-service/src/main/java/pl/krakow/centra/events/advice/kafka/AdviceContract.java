package pl.krakow.centra.events.advice.kafka;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.domainevents.AdviceBooked;
import pl.krakow.centra.domainevents.AdviceCancelled;
import pl.krakow.centra.domainevents.AdviceFacts;
import pl.krakow.centra.domainevents.AdviceGiven;
import pl.krakow.centra.domainevents.AdviceMissed;
import pl.krakow.centra.domainevents.AdviceMoved;
import pl.krakow.centra.domainevents.AdviceOutcome;
import pl.krakow.centra.domainevents.AdviceReleased;
import pl.krakow.centra.domainevents.AdviceWay;
import pl.krakow.centra.domainevents.BookingCancelled.CancelledBy;
import pl.krakow.centra.domainevents.DomainEvent;
import pl.krakow.centra.events.advice.domain.AdviserDay;
import pl.krakow.centra.events.advice.domain.Appointment;
import pl.krakow.centra.events.advice.domain.BeneficiaryKind;
import pl.krakow.centra.events.advice.domain.DayNews;
import pl.krakow.centra.events.advice.domain.Duty;
import pl.krakow.centra.events.advice.domain.RoomClaim;
import pl.krakow.centra.events.rooms.kafka.RoomContract;

/** Says in the published language what happened to appointments: ids, kinds, times and numbers, never a text. */
public final class AdviceContract {

    private AdviceContract() {}

    /** @param version the one it was first said with */
    public record Said(DomainEvent event, long version) {}

    public static DomainEvent of(DayNews news) {
        return switch (news) {
            case DayNews.RoomRequested(var need) -> RoomContract.requested(need);
            case DayNews.RoomGivenUp(var given) ->
                RoomContract.givenUp(given.request(), given.holder(), given.centre());
            case DayNews.Booked booked -> new AdviceBooked(facts(booked));
            case DayNews.Moved moved -> new AdviceMoved(facts(moved));
            case DayNews.Released released -> new AdviceReleased(facts(released));
            case DayNews.Cancelled cancelled ->
                new AdviceCancelled(
                        facts(cancelled),
                        by(cancelled.appointment().cancelledBy()),
                        cancelled.appointment().late());
            case DayNews.Held held ->
                new AdviceGiven(facts(held), held.appointment().minutes(), outcome(held.appointment()));
            case DayNews.NobodyCame missed -> new AdviceMissed(facts(missed));
        };
    }

    /**
     * What orders what is told about the same thing: of a room the day's version, since a request stays on its day; of an
     * appointment its own revision, since it may go from day to day.
     */
    public static long version(DayNews news) {
        return switch (news) {
            case DayNews.RoomRequested(var need) -> need.asked();
            case DayNews.RoomGivenUp(var given) -> given.asked();
            case DayNews.OfAppointment about -> about.appointment().revision();
        };
    }

    /** What the day says about rooms as it is now, as far as it hasn't been answered. */
    public static List<Said> aboutRooms(AdviserDay day) {
        var contents = day.contents();
        var asked = Stream.of(
                        contents.duties().stream().flatMap(duty -> asked(duty.room(), duty)),
                        contents.appointments().stream().flatMap(each -> asked(each.room(), duty(day, each))),
                        contents.arrivals().stream()
                                .flatMap(each -> asked(each.appointment().room(), duty(day, each.appointment()))))
                .flatMap(each -> each);
        var given = contents.givenUp().stream()
                .map(each ->
                        new Said(RoomContract.givenUp(each.request(), each.holder(), each.centre()), each.asked()));
        return Stream.concat(asked, given).toList();
    }

    private static Stream<Said> asked(@Nullable RoomClaim claim, Duty duty) {
        return claim == null || !claim.isAwaited()
                ? Stream.empty()
                : Stream.of(new Said(RoomContract.requested(claim.need(duty.centre(), duty.zone())), claim.asked()));
    }

    private static Duty duty(AdviserDay day, Appointment appointment) {
        return day.duty(appointment.duty()).orElseThrow();
    }

    private static AdviceFacts facts(DayNews.OfAppointment news) {
        var appointment = news.appointment();
        var duty = news.duty();
        return new AdviceFacts(
                appointment.id().value(),
                duty.centre(),
                at(appointment.time().start(), duty),
                at(appointment.time().end(), duty),
                appointment.field(),
                AdviceWay.valueOf(duty.place().way().name()),
                kind(appointment.kind()),
                appointment.who().value(),
                appointment.beneficiary(),
                appointment.followUpOf() == null
                        ? null
                        : appointment.followUpOf().value());
    }

    private static OffsetDateTime at(Instant time, Duty duty) {
        return time.atZone(duty.zone()).toOffsetDateTime();
    }

    private static @Nullable AdviceOutcome outcome(Appointment appointment) {
        return appointment.outcome() == null
                ? null
                : AdviceOutcome.valueOf(appointment.outcome().name());
    }

    private static CancelledBy by(pl.krakow.centra.events.advice.domain.@Nullable CancelledBy by) {
        return by == pl.krakow.centra.events.advice.domain.CancelledBy.VISITOR ? CancelledBy.USER : CancelledBy.CENTRE;
    }

    private static pl.krakow.centra.domainevents.BeneficiaryKind kind(BeneficiaryKind kind) {
        return switch (kind) {
            case ORGANISATION -> pl.krakow.centra.domainevents.BeneficiaryKind.ORGANISATION;
            case INFORMAL_GROUP -> pl.krakow.centra.domainevents.BeneficiaryKind.INFORMAL_GROUP;
            case INDIVIDUAL -> pl.krakow.centra.domainevents.BeneficiaryKind.INDIVIDUAL;
        };
    }
}
