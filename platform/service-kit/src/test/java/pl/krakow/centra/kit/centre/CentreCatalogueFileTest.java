package pl.krakow.centra.kit.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;

class CentreCatalogueFileTest {
    private static final FileSystemResource DELIVERED = new FileSystemResource("../../deploy/catalogue/centres.yml");
    private static final CentreId REYMONTA = new CentreId("reymonta");
    private static final CentreId NOWA_HUTA = new CentreId("nowa-huta");
    private static final String SMALL = """
            city: { id: c, name: City, zone: Europe/Warsaw, domain: localhost, city-office-host: office.localhost, residents-host: localhost }
            centres:
              - id: one
                name: { pl: Jeden }
                short-name: { pl: "1" }
                address: { street: ul. Prosta 1, postal-code: 30-059, city: Kraków }
                location: { latitude: 50, longitude: 20 }
                hosts: [One.localhost]
                zone: Europe/Warsaw
                languages: [pl]
                accent: blue
                mark: stadium
                upstreams: { booking: "http://127.0.0.1:9081" }
            """;

    @Test
    void readsTheDeliveredCatalogue() {
        var catalogue = CentreCatalogueFile.load(DELIVERED);

        assertThat(catalogue.all()).extracting(Centre::id).containsExactly(REYMONTA, NOWA_HUTA);
        var reymonta = catalogue.find(REYMONTA).orElseThrow();
        assertThat(reymonta.address().postalCode()).isEqualTo("30-059");
        assertThat(reymonta.name().in(Locale.ENGLISH)).isEqualTo("Civic Centre – 20 Reymonta Street");
        assertThat(reymonta.name().in(Locale.GERMAN)).isEqualTo("Centrum Obywatelskie – ul. Reymonta 20");
        assertThat(reymonta.operatorOn(LocalDate.of(2019, 2, 17))).isEmpty();
        assertThat(reymonta.operatorOn(LocalDate.of(2019, 2, 18)))
                .map(OperatorTerm::name)
                .contains("Krakowskie Forum Organizacji Społecznych (KraFOS)");
        assertThat(catalogue.city().cityOfficeHost()).isEqualTo("miasto.localhost");
        assertThat(catalogue.all()).allSatisfy(centre -> {
            assertThat(centre.operatorOn(LocalDate.of(2026, 11, 20))).isPresent();
            assertThat(centre.name().texts()).containsOnlyKeys("pl", "en", "uk");
            assertThat(centre.shortName().texts()).containsOnlyKeys("pl", "en", "uk");
        });
    }

    @Test
    void findsACentreByWhatATextMeans() {
        var catalogue = CentreCatalogueFile.load(DELIVERED);

        assertThat(catalogue.byId("nowa-huta")).map(Centre::id).contains(NOWA_HUTA);
        assertThat(catalogue.byId("elsewhere")).isEmpty();
        assertThat(catalogue.byId("../Nowa Huta")).as("no centre's id").isEmpty();
    }

    @Test
    void findsACentreByItsHost() {
        var catalogue = CentreCatalogueFile.load(DELIVERED);

        assertThat(catalogue.byHost("Nowa-Huta.localhost:8080")).map(Centre::id).contains(NOWA_HUTA);
        assertThat(catalogue.byHost("localhost")).isEmpty();
        assertThat(catalogue.byHost("miasto.localhost")).isEmpty();
    }

    @Test
    void sortsByDistance() {
        var catalogue = CentreCatalogueFile.load(DELIVERED);
        var placCentralny = new Coordinates(50.0717, 20.0374);

        assertThat(catalogue.nearestFirst(placCentralny)).extracting(Centre::id).containsExactly(NOWA_HUTA, REYMONTA);
        assertThat(new Coordinates(50.0619, 19.9368).distanceTo(new Coordinates(52.2297, 21.0122)))
                .as("Kraków to Warszawa")
                .isCloseTo(252_000, Percentage.withPercentage(1));
    }

    @Test
    void knowsTheMiddleOfEveryDistrict() {
        var city = CentreCatalogueFile.load(DELIVERED).city();

        assertThat(city.districts()).hasSize(18);
        assertThat(city.middleOf("czyzyny").orElseThrow().distanceTo(new Coordinates(50.0720, 20.0370)))
                .as("Czyżyny to Centrum C")
                .isCloseTo(1_750, Percentage.withPercentage(5));
        assertThat(city.middleOf("atlantis")).isEmpty();
        assertThat(city.middleOf(null)).isEmpty();
        assertThat(load(SMALL).city().districts()).isEmpty();
    }

    @Test
    void readsUpstreamsOfACentre() {
        var centre = load(SMALL).all().getFirst();

        assertThat(centre.upstreams()).containsEntry("booking", URI.create("http://127.0.0.1:9081"));
        assertThat(centre.hosts()).containsExactly("one.localhost");
        assertThat(centre.operators()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    id: one                      | id: One                           | 'One' is not a centre's slug
                    id: one                      | colour: red                       | colour
                    residents-host: localhost }  | residents-host: localhost, mayor: m } | mayor
                    residents-host: localhost }  | residents-host: localhost, districts: { here: { latitude: 50 } } } | district 'here': location.longitude is missing
                    residents-host: localhost }  | residents-host: localhost, districts: { here: { latitude: 99, longitude: 20 } } } | district 'here': not a place on Earth
                    name: { pl: Jeden }          | name: { en: One }                 | needs its Polish version
                    latitude: 50                 | latitude: 950                     | not a place on Earth
                    latitude: 50                 | latitude: north                   | latitude
                    zone: Europe/Warsaw, domain  | zone: Europe/Cracow, domain       | zone
                    [One.localhost]              | [office.localhost]                | given away twice
                    accent: blue                 | step-free: perhaps                | step-free
                    mark: stadium                | mark: stadium↵operators: [{name: A, from: 2020-01-01, until: 2019-01-01}] | ends before it begins
                    mark: stadium                | mark: stadium↵operators: [{name: A, from: 2020-01-01, until: 2020-12-31}, {name: B, from: 2020-12-31, until: 2021-12-31}] | two operators on 2020-12-31
                    centres:                     | centers:                          | centers
                    """)
    void refusesABadFileWithOneClearSentence(String good, String bad, String reason) {
        var text = SMALL.replace(good, bad.replace("↵", "\n    "));
        assertThat(text).isNotEqualTo(SMALL);

        assertThatThrownBy(() -> load(text))
                .isInstanceOf(CentreCatalogueFile.InvalidCatalogueException.class)
                .hasMessageStartingWith("The catalogue of centres, ")
                .hasMessageContaining(reason)
                .message()
                .satisfies(message -> assertThat(message.lines()).hasSize(1));
    }

    @Test
    void refusesWhatIsNotThereOrNotYaml() {
        assertThatThrownBy(() -> CentreCatalogueFile.load(new FileSystemResource("no/such.yml")))
                .hasMessageContaining("no/such.yml")
                .hasMessageContaining("can't be read");
        assertThatThrownBy(() -> load("city: [")).hasMessageContaining("not YAML");
        assertThatThrownBy(() -> load("")).hasMessageContaining("can't be used");
        assertThatThrownBy(() -> load(SMALL + SMALL.substring(SMALL.indexOf("  - id"))))
                .hasMessageContaining("two centres are called 'one'");
    }

    private static CentreCatalogue load(String yaml) {
        return CentreCatalogueFile.load(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "test.yml"));
    }
}
