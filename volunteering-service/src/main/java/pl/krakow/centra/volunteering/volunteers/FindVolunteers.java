package pl.krakow.centra.volunteering.volunteers;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.privacy.Views;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.volunteering.privacy.Viewed;
import pl.krakow.centra.volunteering.volunteers.domain.SortedName;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteer;
import pl.krakow.centra.volunteering.volunteers.domain.VolunteerId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Shows a centre's staff who asks to help there; for every other centre they don't exist. Every look is noted. */
@Component
@RequiredArgsConstructor
public class FindVolunteers {

    private final Volunteers volunteers;
    private final Views views;

    /**
     * @param text a part of the name
     * @param skill a slug
     */
    public record Query(
            CentreId centre,
            @Nullable String text,
            @Nullable String skill,
            Paging paging,
            Actor actor) {}

    public Page<VolunteerView> list(Query query) {
        var after = query.paging
                .after()
                .map(cursor -> new Volunteers.Position(cursor.text(0), new VolunteerId(cursor.uuid(1))))
                .orElse(null);
        int limit = query.paging.limit();
        var page = Page.of(
                volunteers.list(
                        new Volunteers.Selection(query.centre.value(), query.text, query.skill), after, limit + 1),
                limit,
                last -> Cursor.of(SortedName.of(last.profile().contact().name()), last.id()));
        views.note(
                Viewed.VOLUNTEER_LIST,
                query.actor,
                page.items().stream().map(each -> each.id().toString()).toList());
        return page.map(VolunteerView::of);
    }

    public Optional<VolunteerView> find(CentreId centre, VolunteerId id, Actor actor) {
        return at(centre, id).map(volunteer -> {
            views.note(Viewed.VOLUNTEER, actor, List.of(id.toString()));
            return VolunteerView.of(volunteer);
        });
    }

    /** Who looked at a volunteer's data, newest first. Empty when there is no such volunteer at the centre. */
    public Optional<Page<Views.View>> views(CentreId centre, VolunteerId id, Paging paging) {
        var after = paging.after().map(cursor -> new Views.Place(cursor.instant(0), cursor.uuid(1)));
        return at(centre, id)
                .map(volunteer -> Page.of(
                        views.about(List.of(id.toString()), after.orElse(null), paging.limit() + 1),
                        paging.limit(),
                        last -> Cursor.of(last.at(), last.id())));
    }

    private Optional<Volunteer> at(CentreId centre, VolunteerId id) {
        return volunteers.find(id).filter(volunteer -> volunteer.asksToHelpAt(centre.value()));
    }
}
