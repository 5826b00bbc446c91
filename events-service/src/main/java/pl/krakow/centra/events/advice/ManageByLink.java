package pl.krakow.centra.events.advice;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.advice.Whereabouts.Found;
import pl.krakow.centra.events.advice.domain.AdviceLink;
import pl.krakow.centra.events.advice.domain.AdviceLink.Purpose;
import pl.krakow.centra.events.advice.domain.AdviceLink.Thing;
import pl.krakow.centra.events.advice.domain.AdviceLinks;
import pl.krakow.centra.events.advice.domain.AppointmentId;
import pl.krakow.centra.events.advice.domain.AppointmentState;
import pl.krakow.centra.events.advice.domain.SlotId;
import pl.krakow.centra.events.advice.domain.Wish;
import pl.krakow.centra.events.advice.domain.WishId;
import pl.krakow.centra.events.advice.domain.Wishes;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Revision;

/**
 * What who has no account does by the link in a letter: says that the address is theirs, sees how an appointment or a wish stands,
 * takes or declines what is offered, moves an appointment, gives it up. Who has the link has what it opens.
 */
@Component
@RequiredArgsConstructor
public class ManageByLink {

    private final AdviceLinks links;
    private final Whereabouts whereabouts;
    private final Wishes wishes;
    private final TakeReserved takeReserved;
    private final ManageAppointment manageAppointment;
    private final ManageWish manageWish;
    private final AppointmentViews appointmentViews;
    private final WishViews wishViews;
    private final CentreDay centreDay;

    /**
     * What a link opens: an appointment or a wish.
     *
     * @param purpose {@code CONFIRM} for saying that the address is theirs, {@code MANAGE} for everything else
     */
    @Schema(name = "OpenedAdvice")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OpenedView(
            Purpose purpose,
            @Nullable AppointmentView appointment,
            @Nullable WishView wish) {}

    /** What came of a step. */
    public sealed interface Outcome {

        record Done(OpenedView opened) implements Outcome {}

        /** It opens nothing, or is for something else. */
        record LinkUnknown() implements Outcome {}

        /** The time isn't kept for them any more. */
        record Gone() implements Outcome {}

        /** They have as many appointments ahead as anybody may. */
        record TooMany(int most) implements Outcome {}

        record AppointmentAnswered(String centre, ManageAppointment.Outcome outcome) implements Outcome {}

        record WishAnswered(ManageWish.Outcome outcome) implements Outcome {}
    }

    /** Looking changes nothing. */
    public Optional<OpenedView> open(String hash, Locale language) {
        return link(hash).flatMap(link -> view(link, language));
    }

    public Outcome confirm(String hash, Locale language) {
        var link = link(hash).filter(found -> found.purpose() == Purpose.CONFIRM);
        if (link.isEmpty()) {
            return new Outcome.LinkUnknown();
        }
        return link.get().thing() == Thing.WISH
                ? onWish(link.get(), wish -> manageWish.confirm(wish, language))
                : switch (takeReserved.take(new AppointmentId(link.get().of()))) {
                    case TakeReserved.Taking.Taken() -> done(link.get(), language);
                    case TakeReserved.Taking.Gone() -> new Outcome.Gone();
                    case TakeReserved.Taking.TooMany(var most) -> new Outcome.TooMany(most);
                    case TakeReserved.Taking.Refused(var why) ->
                        new Outcome.AppointmentAnswered("", new ManageAppointment.Outcome.Refused(why));
                };
    }

    public Outcome accept(String hash, Locale language) {
        return toWishes(hash)
                .map(link -> onWish(link, wish -> manageWish.accept(wish, language)))
                .orElseGet(Outcome.LinkUnknown::new);
    }

    public Outcome decline(String hash, Locale language) {
        return toWishes(hash)
                .map(link -> onWish(link, wish -> manageWish.decline(wish, language)))
                .orElseGet(Outcome.LinkUnknown::new);
    }

    private Optional<AdviceLink> toWishes(String hash) {
        return link(hash).filter(link -> link.thing() == Thing.WISH && link.purpose() == Purpose.MANAGE);
    }

    /** Gives up whatever it is: what is reserved, an appointment, or a wish. */
    public Outcome cancel(String hash, Locale language) {
        var link = link(hash);
        if (link.isEmpty()) {
            return new Outcome.LinkUnknown();
        }
        if (link.get().thing() == Thing.WISH) {
            return onWish(link.get(), wish -> manageWish.withdraw(wish, language));
        }
        var found = appointment(link.get());
        if (found.isEmpty()) {
            return new Outcome.Gone();
        }
        if (found.get().appointment().state() == AppointmentState.RESERVED) {
            var before = appointmentViews.toVisitor(found.get(), language);
            return takeReserved.decline(found.get().appointment().id())
                    ? new Outcome.Done(new OpenedView(link.get().purpose(), before.givenUp(), null))
                    : new Outcome.Gone();
        }
        return answered(link.get(), found.get(), manageAppointment.cancel(command(found.get(), language), null));
    }

    /** @param move repeated with the same id, it moves once */
    public Outcome move(String hash, UUID move, SlotId slot, int inARow, Locale language) {
        return link(hash)
                .filter(link -> link.thing() == Thing.APPOINTMENT && link.purpose() == Purpose.MANAGE)
                .flatMap(link -> appointment(link)
                        .map(found -> answered(
                                link, found, manageAppointment.move(command(found, language), move, slot, inARow))))
                .orElseGet(Outcome.LinkUnknown::new);
    }

    private static ManageAppointment.Command command(Found found, Locale language) {
        return new ManageAppointment.Command(
                new CentreId(found.duty().centre()),
                found.appointment().id(),
                Revision.ANY,
                Actor.ANONYMOUS,
                true,
                language);
    }

    private static Outcome answered(AdviceLink link, Found found, ManageAppointment.Outcome outcome) {
        return outcome instanceof ManageAppointment.Outcome.Done(var appointment)
                ? new Outcome.Done(new OpenedView(link.purpose(), appointment, null))
                : new Outcome.AppointmentAnswered(found.duty().centre(), outcome);
    }

    private interface WishStep {

        ManageWish.Outcome on(Wish wish);
    }

    private Outcome onWish(AdviceLink link, WishStep step) {
        var wish = wishes.find(new WishId(link.of()));
        if (wish.isEmpty()) {
            return new Outcome.LinkUnknown();
        }
        return switch (step.on(wish.get())) {
            case ManageWish.Outcome.Done(var view) -> new Outcome.Done(new OpenedView(link.purpose(), null, view));
            case ManageWish.Outcome other -> new Outcome.WishAnswered(other);
        };
    }

    private Outcome done(AdviceLink link, Locale language) {
        return view(link, language).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.Gone::new);
    }

    private Optional<OpenedView> view(AdviceLink link, Locale language) {
        return link.thing() == Thing.WISH
                ? wishes.find(new WishId(link.of()))
                        .map(wish -> new OpenedView(link.purpose(), null, wishViews.toItsOwner(wish, language)))
                : appointment(link)
                        .map(found ->
                                new OpenedView(link.purpose(), appointmentViews.toVisitor(found, language), null));
    }

    private Optional<Found> appointment(AdviceLink link) {
        return whereabouts.of(new AppointmentId(link.of()));
    }

    private Optional<AdviceLink> link(String hash) {
        return links.find(hash).filter(link -> link.opensAt(centreDay.now()));
    }
}
