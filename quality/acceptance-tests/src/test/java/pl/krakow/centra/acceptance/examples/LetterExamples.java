package pl.krakow.centra.acceptance.examples;

import java.util.HashMap;
import java.util.Map;

import pl.krakow.centra.acceptance.Api;

/** People without an account who are written to: what the links of their letters lead to. */
final class LetterExamples {

    private LetterExamples() {}

    static void make(Examples examples) {
        linked(
                examples,
                "registrationLink",
                examples.coordinator(),
                "/events/" + examples.of("event") + "/registrations/by-staff",
                Map.of("name", "Irena Wilk", "audience", "RESIDENT"),
                "Masz miejsce",
                "/registrations/");
        linked(
                examples,
                "adviceLink",
                examples.coordinator(),
                "/advice-slots/" + examples.of("linkedSlot") + "/appointments/by-staff",
                Map.of("name", "Irena Wilk", "field", "law", "phone", "+48 600 100 201", "kind", "INDIVIDUAL"),
                "Porada umówiona",
                "/advice/");
        linked(
                examples,
                "invitationLink",
                examples.coordinator(),
                "/groups/" + examples.of("group") + "/invitations",
                Map.of("name", "Irena Wilk"),
                "Zaproszenie do grupy roboczej",
                "/group-invitations/");
    }

    private static void linked(
            Examples examples,
            String name,
            Api by,
            String path,
            Map<String, String> form,
            String subject,
            String leadsTo) {
        var address = Examples.address("irena.wilk");
        var body = new HashMap<>(form);
        body.put("email", address);
        Examples.made(by, Examples.REYMONTA + path, body);
        examples.is(name, examples.link(address, subject, leadsTo));
    }
}
