package pl.krakow.centra.volunteering.placements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.security.CentreStaff;
import pl.krakow.centra.volunteering.opportunities.domain.Opportunities;
import pl.krakow.centra.volunteering.opportunities.domain.OpportunityId;
import pl.krakow.centra.volunteering.organisations.OrganisationDesk;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.placements.domain.PlacementId;
import pl.krakow.centra.volunteering.placements.domain.PlacementNote;
import pl.krakow.centra.volunteering.placements.domain.PlacementNotes;
import pl.krakow.centra.volunteering.placements.domain.PlacementState;
import pl.krakow.centra.volunteering.placements.domain.SeatSheet;
import pl.krakow.centra.volunteering.placements.domain.SeatSheets;
import pl.krakow.centra.volunteering.placements.domain.SheetEntry;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/**
 * Shows placements: a volunteer's own, an opportunity's to the centre and to who acts for the organisation. The organisation
 * learns a volunteer's name when they have a seat, and not of who only asks, waits or was never taken.
 */
@Component
@RequiredArgsConstructor
public class ShowPlacements {

    private final SeatSheets sheets;
    private final PlacementNotes notes;
    private final Opportunities opportunities;
    private final Volunteers volunteers;
    private final OrganisationDesk desk;
    private final CentreStaff staff;
    private final CentreCatalogue centres;
    private final Clock clock;

    /** Who looks. */
    enum Eyes {
        VOLUNTEER,
        ORGANISATION,
        CENTRE
    }

    /** An opportunity's, by number; nothing when the actor is neither of the centre nor of the organisation. */
    public Optional<List<PlacementView>> of(
            CentreId centre, OpportunityId id, @Nullable PlacementState state, Actor actor) {
        return opportunities.find(centre.value(), id).flatMap(opportunity -> {
            var eyes = eyes(centre, opportunity.details().organisation(), actor);
            return eyes.map(who -> sheets.of(id)
                    .map(sheet -> views(
                            sheet,
                            sheet.entries().stream()
                                    .filter(entry -> state == null || entry.state() == state)
                                    .toList(),
                            opportunity.details().title(),
                            who))
                    .orElse(List.of()));
        });
    }

    /**
     * Those of an organisation at a centre that aren't over by today, by opportunity and number; nothing when the actor is neither
     * of the centre nor of the organisation.
     */
    public Optional<List<PlacementView>> of(
            CentreId centre, OrganisationId organisation, @Nullable PlacementState state, Actor actor) {
        var eyes = eyes(centre, organisation, actor);
        return eyes.map(who -> {
            var today = LocalDate.ofInstant(
                    clock.instant(), centres.find(centre).orElseThrow().zone());
            var standing = sheets.of(organisation, today).stream()
                    .filter(sheet -> sheet.terms().centre().equals(centre.value()))
                    .sorted(Comparator.comparing(
                            sheet -> sheet.terms().opportunity().value()))
                    .toList();
            var titles = titles(
                    standing.stream().map(sheet -> sheet.terms().opportunity()).toList());
            return standing.stream()
                    .flatMap(sheet -> views(
                            sheet,
                            sheet.entries().stream()
                                    .filter(entry -> state == null || entry.state() == state)
                                    .toList(),
                            titles.get(sheet.terms().opportunity()),
                            who)
                            .stream())
                    .toList();
        });
    }

    /** The actor's own as a volunteer, those to come first. */
    public List<PlacementView> own(Actor actor) {
        return volunteers.ofSubject(actor.subject()).map(this::own).orElse(List.of());
    }

    private List<PlacementView> own(Volunteer volunteer) {
        var ids = notes.of(volunteer.id()).stream()
                .map(note -> note.post().opportunity())
                .collect(Collectors.toSet());
        var titles = titles(ids);
        return sheets.of(ids).stream()
                .flatMap(sheet -> views(
                        sheet,
                        sheet.entries().stream()
                                .filter(entry -> entry.volunteer().equals(volunteer.id()))
                                .toList(),
                        titles.get(sheet.terms().opportunity()),
                        Eyes.VOLUNTEER)
                        .stream())
                .sorted(Comparator.comparing(PlacementView::firstDay).reversed().thenComparing(PlacementView::id))
                .toList();
    }

    private Map<OpportunityId, String> titles(Collection<OpportunityId> ids) {
        var titles = new HashMap<OpportunityId, String>();
        opportunities
                .findAll(ids)
                .forEach(opportunity ->
                        titles.put(opportunity.id(), opportunity.details().title()));
        return titles;
    }

    /** One placement; nothing when it isn't the actor's to see. */
    public Optional<PlacementView> one(CentreId centre, PlacementId id, Actor actor) {
        return notes.find(id)
                .filter(note -> note.centre().equals(centre.value()))
                .flatMap(note -> eyes(note, actor)
                        .flatMap(who -> sheets.of(note.post().opportunity())
                                .flatMap(sheet -> sheet.find(id)
                                        .map(entry -> views(sheet, List.of(entry), title(sheet), who)
                                                .getFirst()))));
    }

    /** As who the actor may look at the placement, if at all. */
    Optional<Eyes> eyes(PlacementNote note, Actor actor) {
        return eyes(new CentreId(note.centre()), note.organisation(), actor)
                .or(() -> isOf(note.volunteer(), actor) ? Optional.of(Eyes.VOLUNTEER) : Optional.empty());
    }

    boolean isOf(VolunteerId volunteer, Actor actor) {
        return actor.isSignedIn()
                && volunteers
                        .ofSubject(actor.subject())
                        .filter(known -> known.id().equals(volunteer))
                        .isPresent();
    }

    private Optional<Eyes> eyes(CentreId centre, OrganisationId organisation, Actor actor) {
        if (staff.includes(actor, centre)) {
            return Optional.of(Eyes.CENTRE);
        }
        return desk.actsFor(actor, organisation) ? Optional.of(Eyes.ORGANISATION) : Optional.empty();
    }

    /** The placement as it stands on the sheet. */
    PlacementView of(SeatSheet sheet, PlacementId id, Actor actor) {
        var entry = sheet.find(id).orElseThrow();
        var note = notes.find(id);
        var eyes = note.flatMap(known -> eyes(known, actor)).orElse(Eyes.VOLUNTEER);
        return views(sheet, List.of(entry), title(sheet), eyes).getFirst();
    }

    private @Nullable String title(SeatSheet sheet) {
        return opportunities
                .find(sheet.terms().opportunity())
                .map(opportunity -> opportunity.details().title())
                .orElse(null);
    }

    /** These of the sheet as whoever looks may see them, in their order. */
    List<PlacementView> views(SeatSheet sheet, List<SheetEntry> entries, @Nullable String title, Eyes eyes) {
        var written = new HashMap<PlacementId, PlacementNote>();
        notes.findAll(entries.stream().map(SheetEntry::id).toList()).forEach(note -> written.put(note.id(), note));
        var names = new HashMap<VolunteerId, String>();
        if (eyes != Eyes.VOLUNTEER) {
            var named = entries.stream()
                    .filter(entry -> eyes == Eyes.CENTRE || isNamedToOrganisation(entry.state()))
                    .map(SheetEntry::volunteer)
                    .collect(Collectors.toSet());
            volunteers
                    .findAll(named)
                    .forEach(volunteer -> names.put(
                            volunteer.id(), volunteer.profile().contact().name()));
        }
        return entries.stream()
                .map(entry ->
                        PlacementView.of(sheet, entry, written.get(entry.id()), title, nameOf(entry, names, eyes)))
                .toList();
    }

    private static @Nullable String nameOf(SheetEntry entry, Map<VolunteerId, String> names, Eyes eyes) {
        return eyes == Eyes.CENTRE || isNamedToOrganisation(entry.state()) ? names.get(entry.volunteer()) : null;
    }

    private static boolean isNamedToOrganisation(PlacementState state) {
        return switch (state) {
            case ACCEPTED, AGREED, RUNNING, FINISHED, BROKEN_OFF, NO_SHOW -> true;
            case APPLIED, WAITING, OFFERED, DECLINED, EXPIRED, WITHDRAWN, REJECTED -> false;
        };
    }
}
