package pl.krakow.centra.events.incubation.http;

/** Answers the API description shows. */
final class IncubationExamples {

    static final String TEMPLATE_ORDER = """
            {
              "type": "urn:problem:events:template-order",
              "title": "Krok zależy od kroku, którego przed nim nie ma",
              "status": 422,
              "detail": "Krok „bank-account” zależy od „nip-regon”. Umieść go po nim.",
              "instance": "/api/v1/incubation-template",
              "code": "template-order",
              "step": "bank-account",
              "missing": "nip-regon"
            }""";

    static final String GROUP_ALREADY_LED = """
            {
              "type": "urn:problem:events:group-already-led",
              "title": "Ta grupa jest już prowadzona",
              "status": 409,
              "detail": "Grupa idzie jedną ścieżką naraz. Zakończ tamtą albo pracuj na niej dalej.",
              "instance": "/api/v1/centres/reymonta/incubation-paths",
              "code": "group-already-led",
              "path": "0198f3a0-0000-7000-8000-000000000077"
            }""";

    static final String STEP_WAITS = """
            {
              "type": "urn:problem:events:step-waits",
              "title": "Ten krok czeka na inne",
              "status": 409,
              "detail": "Najpierw zakończ albo pomiń kroki podane w „steps”.",
              "instance": "/api/v1/centres/reymonta/incubation-paths/0198f3a0-0000-7000-8000-000000000077/steps/founding-meeting",
              "code": "step-waits",
              "steps": ["founders", "statute-advice"]
            }""";

    static final String KRS_MALFORMED = """
            {
              "type": "urn:problem:events:krs-malformed",
              "title": "To nie jest numer KRS",
              "status": 422,
              "detail": "Numer KRS ma dziesięć cyfr, na przykład 0000123456.",
              "instance": "/api/v1/centres/reymonta/incubation-paths/0198f3a0-0000-7000-8000-000000000077/finish",
              "code": "krs-malformed",
              "pointer": "/krs"
            }""";

    static final String INVITATION_UNKNOWN = """
            {
              "type": "urn:problem:events:invitation-unknown",
              "title": "Ten kod nie działa",
              "status": 404,
              "detail": "Sprawdź, czy jest przepisany bez pomyłki, albo poproś centrum o nowy.",
              "instance": "/api/v1/my-incubation-paths",
              "code": "invitation-unknown"
            }""";

    static final String PROOF_NOT_CONFIRMED = """
            {
              "type": "urn:problem:events:proof-not-confirmed",
              "title": "Nie wiadomo jeszcze, czy to się odbyło",
              "status": 409,
              "detail": "Ten etap kończy coś, co się odbyło, albo dokument. Poczekaj na potwierdzenie albo dodaj dokument.",
              "instance": "/api/v1/centres/reymonta/incubation-paths/0198f3a0-0000-7000-8000-000000000071/steps/founding-meeting",
              "code": "proof-not-confirmed"
            }""";

    static final String EVIDENCE_OF_OTHERS = """
            {
              "type": "urn:problem:events:evidence-of-others",
              "title": "To nie dotyczy tej grupy",
              "status": 422,
              "detail": "Wskaż poradę, zgłoszenie na szkolenie albo rezerwację tej grupy lub jej ludzi.",
              "instance": "/api/v1/centres/reymonta/incubation-paths/0198f3a0-0000-7000-8000-000000000071/steps/founding-meeting/evidence",
              "code": "evidence-of-others",
              "pointer": "/reference"
            }""";

    private IncubationExamples() {}
}
