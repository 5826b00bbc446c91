package pl.krakow.centra.events.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.EventsByMail;

/** What a group's people find in their mailboxes, from the first application to the group's end. */
class EveryGroupLetterIT extends EventsByMail {

    private static final String GROUPS = "/api/v1/centres/reymonta/groups";

    @Test
    void peopleApplyAreInvitedMeetAndAreToldWhatBecomesOfTheGroup() {
        var lead = mailbox();
        var olga = known(lead);
        var member = mailbox();
        var anna = known(member);
        var invited = mailbox();
        String group = read(post(COORDINATOR, GROUPS, """
                        {"name": {"pl": "Łatwiej przejść", "en": "Easier to walk"}, "purpose": {"pl": "Co przeszkadza w dzielnicy"},
                         "joining": "BY_APPLICATION", "mostMembers": 9}"""), "$.id");
        var path = GROUPS + "/" + group;

        String first = read(post(olga, path + "/members", who("Olga Nowak", lead)), "$.id");
        assertThat(act(COORDINATOR, path + "/members/" + first + "/accept", "{}"))
                .hasStatusOk();
        assertThat(after(2, lead).subject()).isEqualTo("Jesteś w grupie: Łatwiej przejść");
        assertThat(act(COORDINATOR, path + "/members/" + first + "/lead", "{}")).hasStatusOk();

        String second = read(post(anna, path + "/members", who("Anna Nowak", member)), "$.id");
        assertThat(after(3, lead).subject()).isEqualTo("Zgłoszenie do grupy: Łatwiej przejść");
        assertThat(act(olga, path + "/members/" + second + "/accept", "{}")).hasStatusOk();
        assertThat(after(2, member).subject()).isEqualTo("Jesteś w grupie: Łatwiej przejść");

        assertThat(act(olga, path + "/invitations", who("Ewa Nowak", invited))).hasStatus(201);
        var invitation = after(0, invited);
        assertThat(invitation.subject()).isEqualTo("Zaproszenie do grupy roboczej: Łatwiej przejść");
        assertThat(invitation.text()).contains("Co przeszkadza w dzielnicy", "/group-invitations/");
        assertThat(act(ANYBODY, "/api/v1/group-invitations/" + token(invitation) + "/take", ""))
                .hasStatusOk();
        assertThat(after(1, invited).subject()).isEqualTo("Jesteś w grupie: Łatwiej przejść");

        String meeting = read(act(olga, path + "/meetings", """
                        {"title": "Mapa barier", "start": "%s", "end": "%s",
                         "place": {"offSite": "ul. Czarnowiejska 1"}, "people": 3}""".formatted(at(day(), 17), at(day(), 19))), "$.id");
        for (var address : new String[] {lead, member, invited}) {
            var planned = after(address.equals(lead) ? 4 : address.equals(member) ? 3 : 2, address);
            assertThat(planned.subject()).startsWith("Spotkanie grupy: Łatwiej przejść, ");
            assertThat(planned.text()).contains("Mapa barier", "ul. Czarnowiejska 1");
            assertThat(planned.method()).contains("REQUEST");
        }
        var planned = INBOX.of(member, 4).get(3);
        assertThat(put(olga, path + "/meetings/" + meeting, """
                        {"title": "Mapa barier", "start": "%s", "end": "%s",
                         "place": {"offSite": "ul. Czarnowiejska 1"}, "people": 3}""".formatted(at(day(), 18), at(day(), 20)), "*"))
                .hasStatusOk();
        var moved = after(4, member);
        assertThat(moved.subject()).startsWith("Zmiana spotkania grupy: ");
        assertThat(entry(moved).getUid()).isEqualTo(entry(planned).getUid());
        assertThat(sequence(moved)).isGreaterThan(sequence(planned));
        assertThat(act(olga, path + "/meetings/" + meeting + "/cancel", "{\"reason\": \"Choroba\"}"))
                .hasStatusOk();
        var cancelled = after(5, member);
        assertThat(cancelled.subject()).startsWith("Spotkanie grupy odwołane: ");
        assertThat(cancelled.text()).contains("Choroba");
        assertThat(cancelled.method()).contains("CANCEL");

        assertThat(act(COORDINATOR, path + "/pause", "{\"reason\": \"Wakacje\"}"))
                .hasStatusOk();
        assertThat(after(6, member).subject()).isEqualTo("Grupa ma przerwę: Łatwiej przejść");
        assertThat(act(COORDINATOR, path + "/resume", "")).hasStatusOk();
        assertThat(after(7, member).subject()).isEqualTo("Grupa działa dalej: Łatwiej przejść");
        assertThat(act(olga, path + "/members/" + second + "/remove", "{\"reason\": \"Na własną prośbę\"}"))
                .hasStatusOk();
        var removed = after(8, member);
        assertThat(removed.subject()).isEqualTo("Nie należysz już do grupy: Łatwiej przejść");
        assertThat(removed.text()).contains("Na własną prośbę");
        assertThat(act(COORDINATOR, path + "/end", "{\"reason\": \"Cel osiągnięty\"}"))
                .hasStatusOk();
        assertThat(INBOX.of(invited, 8).getLast().subject()).isEqualTo("Grupa zakończyła pracę: Łatwiej przejść");
        assertThat(INBOX.of(member)).as("who has gone isn't written to").hasSize(9);
    }

    @Test
    void whoIsNotTakenLearnsWhy() {
        var address = mailbox();
        var anna = known(address);
        String group = read(post(COORDINATOR, GROUPS, """
                        {"name": {"pl": "Łatwiej przejść"}, "purpose": {"pl": "Co przeszkadza"},
                         "joining": "BY_APPLICATION", "mostMembers": 2}"""), "$.id");
        var path = GROUPS + "/" + group;
        String applied = read(post(anna, path + "/members", who("Anna Nowak", address)), "$.id");

        assertThat(act(COORDINATOR, path + "/members/" + applied + "/decline", "{\"reason\": \"Komplet\"}"))
                .hasStatusOk();

        var declined = after(2, address);
        assertThat(declined.subject()).isEqualTo("Nie ma dla Ciebie miejsca w grupie: Łatwiej przejść");
        assertThat(declined.text()).contains("Komplet");
    }

    private static String who(String name, String address) {
        return "{\"name\": \"%s\", \"email\": \"%s\"}".formatted(name, address);
    }
}
