package pl.krakow.centra.events.groups;

import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;

import pl.krakow.centra.events.groups.domain.Membership;
import pl.krakow.centra.events.groups.domain.WorkingGroup;

/**
 * What a link in a letter opens: a membership, and of which group. Who is invited may know what to, also where the group
 * isn't shown to everybody.
 */
@Schema(name = "WorkingGroupInvitation")
public record InvitationView(
        @Schema(description = "in the reader's language", example = "Grupa robocza: dostępność")
        String group,

        @Schema(
                description = "in the reader's language",
                example = "Sprawdzamy, co w dzielnicy przeszkadza, i to zmieniamy.")
        String purpose,

        MembershipView membership) {

    static InvitationView of(Membership membership, WorkingGroup group, Locale language) {
        var about = group.about();
        return new InvitationView(
                about.name().in(language.getLanguage()),
                about.purpose().in(language.getLanguage()),
                MembershipView.of(membership, group, true));
    }
}
