package pl.krakow.centra.local.demo;

import java.util.List;
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

    private static final List<String> FORMS = List.of("Fundacja", "Stowarzyszenie", "Towarzystwo", "Klub", "Koło");
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
            "Pod Lipami");
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
            "Stanisław");
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

    static String of(BeneficiaryKind kind, int number, RandomGenerator random) {
        return switch (kind) {
            case ORGANISATION ->
                "%s „%s” %d"
                        .formatted(
                                FORMS.get(number % FORMS.size()), SUBJECTS.get(number % SUBJECTS.size()), number + 1);
            case INFORMAL_GROUP -> "%s nr %d".formatted(GROUPS.get(number % GROUPS.size()), number + 1);
            case INDIVIDUAL ->
                "%s %c. (%d)".formatted(pick(FIRST_NAMES, random), (char) ('A' + random.nextInt(26)), number + 1);
        };
    }

    static String meeting(RandomGenerator random) {
        return pick(MEETINGS, random);
    }

    static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
