package pl.krakow.centra.kit.test.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.test.AuthorisationMatrix;
import pl.krakow.centra.kit.test.EmbeddedInfrastructure;
import pl.krakow.centra.kit.test.sample.NoteDocument;
import pl.krakow.centra.kit.test.sample.Notes;
import pl.krakow.centra.kit.test.sample.NotesService;

/** The matrix notices every wrong cell, missing row and row too many. */
@SpringBootTest(classes = NotesService.class)
@AutoConfigureMockMvc
@EmbeddedInfrastructure(broker = false)
class AuthorisationMatrixTest {
    private static final String TABLE = """
                                                        | anonymous | resident | coordinator | receptionist | adviser | coordinator elsewhere | former coordinator | city | admin
            GET  /api/v1/notes/{note}                   | yes       | yes      | yes         | yes          | yes     | yes                   | yes                | yes  | yes
            POST /api/v1/notes                          | 401       | yes      | yes         | yes          | yes     | yes                   | yes                | yes  | yes
            PUT  /api/v1/centres/{centre}/notes/{note}  | 401       | 403      | yes         | yes          | 403     | 403                   | 403                | 403  | 403
            GET  /api/v1/centres/{centre}/notes         | 401       | 403      | yes         | yes          | yes     | 403                   | 403                | yes  | 403
            GET  /api/v1/summary                        | 401       | 403      | yes         | 403          | 403     | yes                   | 403                | yes  | yes
            """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext context;

    @Test
    void holdsWhereTheTableIsRight() {
        assertThatCode(() -> verify(TABLE)).doesNotThrowAnyException();
    }

    @Test
    void noticesThatSomebodyMayWhoShouldNot() {
        var table = TABLE.replace(
                "GET  /api/v1/notes/{note}                   | yes  ",
                "GET  /api/v1/notes/{note}                   | 401  ");

        assertThatThrownBy(() -> verify(table))
                .hasMessageContaining("GET /api/v1/notes/{note} at reymonta by anonymous: expected 401, was 404");
    }

    @Test
    void noticesThatSomebodyMayNotWhoShould() {
        var table = TABLE.replace(
                "| 401       | 403      | yes         | yes          | 403     |",
                "| 401       | 403      | yes         | yes          | yes     |");

        assertThatThrownBy(() -> verify(table))
                .hasMessageContaining("by adviser-reymonta: expected yes, was 403")
                .hasMessageContaining("by adviser-nowa-huta: expected yes, was 403");
    }

    @Test
    void noticesThatSomethingGivenWasNotFound() {
        assertThatThrownBy(() -> AuthorisationMatrix.of(TABLE)
                        .variable("note", centre -> "0198c5d0-0000-7000-8000-00000000dead")
                        .verify(http, context))
                .hasMessageContaining("GET /api/v1/notes/{note} at reymonta by anonymous: expected yes, was 404");
    }

    @Test
    void givesAnotherThingOnlyAfterSomebodyMayHaveChangedTheLast() {
        var notes = context.getBean(Notes.class);
        var made = new ArrayList<CentreId>();

        AuthorisationMatrix.of(TABLE)
                .variable("note", centre -> {
                    made.add(centre);
                    var id = UUID.randomUUID();
                    notes.insert(new NoteDocument(id, "Macierz", List.of(), null, null));
                    return id.toString();
                })
                .verify(http, context);

        var centres = context.getBean(CentreCatalogue.class).all();
        assertThat(made).startsWith(centres.getFirst().id());
        assertThat(made.subList(1, made.size()))
                .as("one until the coordinator changes it, one for the receptionist, one for everybody after")
                .containsExactlyElementsOf(centres.stream()
                        .flatMap(centre -> Stream.of(centre.id(), centre.id(), centre.id()))
                        .toList());
    }

    @Test
    void noticesAnEndpointWithoutARow() {
        var table = TABLE.replaceAll("GET  /api/v1/summary .*\n", "");

        assertThatThrownBy(() -> verify(table)).hasMessageContaining("GET /api/v1/summary has no row");
    }

    @Test
    void noticesARowWithoutAnEndpoint() {
        var table = TABLE + TABLE.lines().toList().getLast().replace("summary", "summery") + "\n";

        assertThatThrownBy(() -> verify(table)).hasMessageContaining("the row GET /api/v1/summery has no endpoint");
    }

    @Test
    void refusesATableItCannotRead() {
        assertThatThrownBy(() -> AuthorisationMatrix.of("    | anonymous\nGET /a | yes | yes"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AuthorisationMatrix.of("    | anonymous\nGET /a/{b} | yes\nGET /a/{c} | 401"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("GET /a/{c} has two rows");
        assertThatThrownBy(() -> verify("    | stranger\nGET /api/v1/summary | yes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("stranger");
    }

    private void verify(String table) {
        AuthorisationMatrix.of(table).verify(http, context);
    }
}
