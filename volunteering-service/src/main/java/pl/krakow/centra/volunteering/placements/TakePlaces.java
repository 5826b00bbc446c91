package pl.krakow.centra.volunteering.placements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunity;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.opportunities.domain.PostId;
import pl.krakow.centra.volunteering.organisations.OrganisationDesk;
import pl.krakow.centra.volunteering.organisations.domain.Organisations;
import pl.krakow.centra.volunteering.placements.domain.Entering;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNote;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.Placements;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms;
import pl.krakow.centra.volunteering.placements.domain.SheetTerms.PostTerms;
import pl.krakow.centra.volunteering.volunteers.AskToHelp;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * A volunteer takes a seat, or is offered one. Their time is claimed first and the seat after it, so that of two shifts at the
 * same instant, at whichever centres, one is refused; what a crash leaves in between is settled. Asked again with the same id it
 * gives what came of it the first time. Nobody new is placed with an organisation that isn't verified any more.
 */
@Component
@RequiredArgsConstructor
public class TakePlaces {

    private final Opportunities opportunities;
    private final Volunteers volunteers;
    private final AskToHelp askToHelp;
    private final OrganisationDesk desk;
    private final Organisations organisations;
    private final CentreStaff staff;
    private final PlacementNotes notes;
    private final Placements placements;
    private final OnTheSheet onTheSheet;
    private final GiveTime giveTime;
    private final KeepWord keepWord;
    private final Fitness fitness;
    private final ShowPlacements show;
    private final ReadyToStart ready;

    /**
     * @param volunteer who is offered a seat, of those who ask to help at the centre; nothing when the actor asks for themselves
     * @param from the day a role is to begin; nothing for its first
     * @param standInFor whose seat is offered; nothing for a free one
     */
    public record Command(
            PlacementId id,
            CentreId centre,
            OpportunityId opportunity,
            UUID post,
            @Nullable VolunteerId volunteer,
            @Nullable LocalDate from,
            @Nullable PlacementId standInFor,
            @Nullable String message,
            Actor actor) {}

    public Placing handle(Command command) {
        var before = placements.find(command.id);
        if (before.isPresent()) {
            keepWord.follow(before.get());
            return show.one(command.centre, command.id, command.actor)
                    .<Placing>map(Placing.Done::new)
                    .orElseGet(Placing.PlacementUnknown::new);
        }
        var found =
                opportunities.find(command.centre.value(), command.opportunity).filter(Opportunity::isPublic);
        if (found.isEmpty()) {
            return new Placing.OpportunityUnknown();
        }
        var opportunity = found.get();
        boolean offered = command.volunteer != null;
        if (offered && !mayOffer(command.actor, opportunity)) {
            return new Placing.NotYours();
        }
        var volunteer = command.volunteer != null
                ? volunteers.find(command.volunteer).filter(known -> known.asksToHelpAt(opportunity.centre()))
                : volunteers.ofSubject(command.actor.subject());
        if (volunteer.isEmpty()) {
            return offered ? new Placing.VolunteerUnknown() : new Placing.NoVolunteer();
        }
        var post = SheetTerms.of(opportunity).posts().stream()
                .filter(each -> each.id().equals(command.post))
                .findFirst();
        if (post.isEmpty()) {
            return new Placing.PostUnknown();
        }
        if (organisations.isBarred(opportunity.details().organisation())) {
            return new Placing.OrganisationUnverified();
        }
        var failed = fitness.failed(volunteer.get(), opportunity, command.post, offered);
        return failed.isEmpty()
                ? take(command, opportunity, post.get(), volunteer.get(), offered)
                : new Placing.DoesNotFit(failed);
    }

    private boolean mayOffer(Actor actor, Opportunity opportunity) {
        return staff.includes(actor, new CentreId(opportunity.centre()))
                || desk.actsFor(actor, opportunity.details().organisation());
    }

    private Placing take(
            Command command, Opportunity opportunity, PostTerms post, Volunteer volunteer, boolean offered) {
        if (!offered) {
            askToHelp.at(volunteer.id(), new CentreId(opportunity.centre()));
        }
        notes.add(new PlacementNote(
                command.id,
                new PostId(opportunity.id(), post.id()),
                volunteer.id(),
                opportunity.details().organisation(),
                opportunity.centre(),
                command.actor.subject(),
                onTheSheet.now(),
                command.message,
                null));
        if (!offered) {
            var other = giveTime.claim(volunteer.id(), command.id, opportunity.id(), post);
            if (other.isPresent()) {
                notes.remove(List.of(command.id));
                return Placing.Overlaps.by(other.get(), opportunity.zone());
            }
        }
        boolean newcomer = giveTime.isNewcomer(volunteer.id());
        var answer = onTheSheet.decide(opportunity, sheet -> enter(command, sheet, volunteer.id(), newcomer, offered));
        return switch (answer.result()) {
            case Entering.Entered(var entry) -> {
                var other = keepWord.follow(answer.sheet().facts(entry));
                yield other.isPresent()
                        ? Placing.Overlaps.by(other.get(), opportunity.zone())
                        : new Placing.Done(
                                show.of(ready.settle(answer.sheet(), entry.id()), command.id, command.actor));
            }
            case Entering.NoSuchPost() -> refused(volunteer, command.id, new Placing.PostUnknown());
            case Entering.NotOpen() -> refused(volunteer, command.id, new Placing.NotOpen());
            case Entering.TooLate() -> refused(volunteer, command.id, new Placing.TooLate());
            case Entering.Full() -> refused(volunteer, command.id, new Placing.Full());
            case Entering.LineTooLong() -> refused(volunteer, command.id, new Placing.LineTooLong());
            case Entering.TooOften(var most) -> refused(volunteer, command.id, new Placing.TooOften(most));
            case Entering.DayOutside(var first, var last) ->
                refused(volunteer, command.id, new Placing.DayOutside(first, last));
            case Entering.AlreadyThere(var entry) ->
                refused(volunteer, command.id, new Placing.AlreadyThere(entry.id()));
        };
    }

    private Entering enter(Command command, SeatSheet sheet, VolunteerId volunteer, boolean newcomer, boolean offered) {
        return offered
                ? sheet.offer(
                        command.id,
                        volunteer,
                        command.post,
                        newcomer,
                        command.from,
                        command.standInFor,
                        onTheSheet.now())
                : sheet.join(command.id, volunteer, command.post, newcomer, command.from, onTheSheet.now());
    }

    private Placing refused(Volunteer volunteer, PlacementId id, Placing why) {
        giveTime.release(volunteer.id(), id);
        notes.remove(List.of(id));
        return why;
    }
}
