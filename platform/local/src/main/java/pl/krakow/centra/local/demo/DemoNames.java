package pl.krakow.centra.local.demo;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

import pl.krakow.centra.domainevents.BeneficiaryKind;

/** Invented names. None belongs to a real organisation or person on purpose; people appear by a first name and an initial. */
final class DemoNames {

    static final List<String> DISTRICTS = List.of(
            "Stare Miasto",
            "Grzegórzki",
            "Prądnik Czerwony",
            "Prądnik Biały",
            "Krowodrza",
            "Bronowice",
            "Zwierzyniec",
            "Dębniki",
            "Łagiewniki-Borek Fałęcki",
            "Swoszowice",
            "Podgórze Duchackie",
            "Bieżanów-Prokocim",
            "Podgórze",
            "Czyżyny",
            "Mistrzejowice",
            "Bieńczyce",
            "Wzgórza Krzesławickie",
            "Nowa Huta");

    private static final List<String> FORMS = List.of(
            "Fundacja",
            "Stowarzyszenie",
            "Towarzystwo",
            "Klub",
            "Koło",
            "Krakowska Fundacja",
            "Krakowskie Stowarzyszenie",
            "Nowohucka Fundacja",
            "Podgórskie Stowarzyszenie",
            "Centrum Inicjatyw",
            "Społeczny Komitet",
            "Sieć",
            "Związek",
            "Małopolskie Towarzystwo",
            "Ośrodek");
    private static final List<String> SUBJECTS = List.of(
            "Zielone Podwórko",
            "Dobre Sąsiedztwo",
            "Otwarte Drzwi",
            "Krakowska Łąka",
            "Mały Teatr",
            "Srebrny Wiek",
            "Most",
            "Wspólny Stół",
            "Czytamy Razem",
            "Nad Wisłą",
            "Rowerem do Pracy",
            "Cicha Pomoc",
            "Promyk",
            "Równy Start",
            "Dom Kultury Mówionej",
            "Zdrowe Serce",
            "Akademia Seniora",
            "Aktywni Rodzice",
            "Przyjazna Ulica",
            "Młodzi dla Miasta",
            "Pamięć Huty",
            "Warsztat Pomysłów",
            "Bliżej Nauki",
            "Ciepły Kąt",
            "Nasz Las",
            "Muzyka Bez Granic",
            "Krok po Kroku",
            "Tłumacze Świata",
            "Języki i Ludzie",
            "Pod Lipami",
            "Kolorowa Nuta");
    private static final List<String> GROUPS = List.of(
            "Grupa sąsiedzka",
            "Klub mam",
            "Grupa samopomocowa",
            "Chór amatorski",
            "Koło gier planszowych",
            "Grupa fotograficzna",
            "Klub książki",
            "Grupa teatralna",
            "Ogrodnicy",
            "Grupa językowa",
            "Biegacze",
            "Grupa szachowa");
    private static final List<String> FIRST_NAMES = List.of(
            "Anna",
            "Maria",
            "Katarzyna",
            "Oksana",
            "Piotr",
            "Tomasz",
            "Jan",
            "Andrij",
            "Ewa",
            "Zofia",
            "Marek",
            "Helena",
            "Irena",
            "Paweł",
            "Adam",
            "Natalia",
            "Julia",
            "Krzysztof",
            "Barbara",
            "Stanisław",
            "Magdalena",
            "Jakub",
            "Alicja",
            "Wojciech",
            "Olena",
            "Michał",
            "Teresa",
            "Kacper",
            "Hanna");
    /** The same for women and men. */
    private static final List<String> SURNAMES = List.of(
            "Nowak",
            "Mazur",
            "Wrona",
            "Kowalczyk",
            "Sroka",
            "Dudek",
            "Wilk",
            "Zając",
            "Gajda",
            "Szewczyk",
            "Krawczyk",
            "Kaczmarek",
            "Cieślik",
            "Kubik",
            "Marzec",
            "Sikora",
            "Kania",
            "Baran",
            "Pietrzyk",
            "Polak",
            "Jurek",
            "Kurek",
            "Banaś",
            "Janik",
            "Bednarz",
            "Tkacz",
            "Duda",
            "Czech",
            "Słowik",
            "Gawron",
            "Ptak",
            "Bondar",
            "Melnyk",
            "Tkaczenko",
            "Kowalenko",
            "Szwed",
            "Wójtowicz");

    private static final List<String> MEETINGS = List.of(
            "Spotkanie zarządu",
            "Zebranie członków",
            "Dyżur konsultacyjny",
            "Próba",
            "Warsztat",
            "Szkolenie wolontariuszy",
            "Spotkanie grupy wsparcia",
            "Narada projektowa",
            "Zajęcia językowe",
            "Klub dyskusyjny",
            "Spotkanie partnerów",
            "Planowanie roku");

    private DemoNames() {}

    /** Of another number another name, up to some hundreds of each kind. */
    static String of(BeneficiaryKind kind, int number) {
        return switch (kind) {
            case ORGANISATION -> organisation(number);
            case INFORMAL_GROUP ->
                "%s – %s"
                        .formatted(
                                GROUPS.get(number % GROUPS.size()),
                                DISTRICTS.get(number / GROUPS.size() % DISTRICTS.size()));
            case INDIVIDUAL ->
                "%s %s"
                        .formatted(
                                FIRST_NAMES.get(number % FIRST_NAMES.size()),
                                SURNAMES.get(number / FIRST_NAMES.size() % SURNAMES.size()));
        };
    }

    static String organisation(int number) {
        return "%s „%s”"
                .formatted(FORMS.get(number / SUBJECTS.size() % FORMS.size()), SUBJECTS.get(number % SUBJECTS.size()));
    }

    static String person(RandomGenerator random) {
        return pick(FIRST_NAMES, random) + " " + pick(SURNAMES, random);
    }

    /** Where nobody ever reads what is sent. */
    static String address(String person) {
        var plain = Normalizer.normalize(person.replace('ł', 'l').replace('Ł', 'L'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    }

    static String meeting(RandomGenerator random) {
        return pick(MEETINGS, random);
    }

    static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
