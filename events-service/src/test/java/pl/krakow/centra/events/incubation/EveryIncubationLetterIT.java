package pl.krakow.centra.events.incubation;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.kit.test.ApiCalls.read;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import pl.krakow.centra.events.registrations.EventsByMail;

/** What a group's people find in their mailboxes on its way. */
class EveryIncubationLetterIT extends EventsByMail {

    private static final String PATHS = "/api/v1/centres/reymonta/incubation-paths";

    @Test
    void aGroupIsToldOfEveryStepWithWhatIsNextAndOfTheEnd() {
        var address = mailbox();
        var person = resident();
        String id = read(act(COORDINATOR, PATHS, """
                {"beneficiaryId": "%s", "group": "Ogrodnicy z Azorów"}""".formatted(UUID.randomUUID())), "$.id");
        var path = PATHS + "/" + id;
        String code = read(act(COORDINATOR, path + "/invitation", ""), "$.code");
        assertThat(act(person, "/api/v1/my-incubation-paths", """
                        {"code": "%s", "name": "Anna Nowak", "email": "%s"}""".formatted(code, address)))
                .hasStatusOk();
        var asked = after(0, address);
        assertThat(asked.text()).contains("Ogrodnicy z Azorów");
        assertThat(act(ANYBODY, "/api/v1/letter-addresses/" + token(asked) + "/confirm", ""))
                .hasStatusOk();

        assertThat(put(COORDINATOR, path + "/steps/idea", "{\"state\": \"DONE\"}", "*"))
                .hasStatusOk();
        var done = after(1, address);
        assertThat(done.subject()).isEqualTo("Kolejny krok za Wami: Ogrodnicy z Azorów");
        assertThat(done.text()).contains("Co dalej");

        assertThat(act(COORDINATOR, path + "/finish", "{\"result\": \"ASSOCIATION\", \"krs\": \"0000123456\"}"))
                .hasStatusOk();
        var finished = after(2, address);
        assertThat(finished.subject()).isEqualTo("Ścieżka zakończona: Ogrodnicy z Azorów");
        assertThat(finished.text()).contains("0000123456");
    }
}
