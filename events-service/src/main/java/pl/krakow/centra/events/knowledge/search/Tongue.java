package pl.krakow.centra.events.knowledge.search;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

import lombok.RequiredArgsConstructor;
import org.apache.lucene.analysis.Analyzer;

/** A language texts are indexed in. Each has fields of its own, since one text's words are no words of another language. */
@RequiredArgsConstructor
enum Tongue {
    PL(
            PolishLemmas::create,
            Set.of(
                    "a", "aby", "albo", "ale", "bez", "bo", "by", "być", "co", "czy", "dla", "do", "gdy", "gdzie", "i",
                    "ich", "ile", "im", "ja", "jak", "jaka", "jaki", "jakie", "jakiej", "jakich", "jako", "jest",
                    "jeśli", "już", "kiedy", "kto", "która", "które", "który", "którą", "ktore", "ktora", "ktory",
                    "lub", "ma", "mają", "mam", "mieć", "może", "moze", "można", "mozna", "mi", "mój", "moja", "moje",
                    "musi", "musimy", "muszę", "musze", "my", "na", "nad", "nam", "nas", "nasz", "nasza", "nasze",
                    "nie", "o", "od", "oraz", "po", "pod", "przed", "przez", "przy", "się", "sie", "są", "sa", "ta",
                    "tak", "te", "tej", "ten", "to", "trzeba", "tym", "u", "w", "we", "z", "za", "ze", "że", "żeby",
                    "zeby", "coś", "cos", "kogo", "komu", "czego", "czym", "jeżeli")),
    EN(
            EnglishLemmas::new,
            Set.of(
                    "a", "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "how", "i",
                    "if", "in", "is", "it", "my", "of", "on", "or", "our", "the", "to", "we", "what", "when", "where",
                    "which", "who", "with", "you", "your")),
    UK(
            UkrainianLemmas::new,
            Set.of(
                    "а", "або", "але", "без", "в", "від", "для", "до", "є", "з", "за", "і", "із", "й", "як", "яка",
                    "яке", "який", "на", "не", "по", "про", "та", "то", "у", "це", "що", "чи", "щоб", "коли", "хто",
                    "де", "мені", "ми", "я"));

    private final Supplier<Lemmas> lemmas;
    private final Set<String> emptyWords;

    /** The language's code, as in {@code title.pl}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String field(String part) {
        return part + "." + code();
    }

    Lemmas lemmas() {
        return lemmas.get();
    }

    Analyzer analyzer() {
        return new LemmaAnalyzer(lemmas);
    }

    /** Whether the word says nothing of what is looked for. */
    boolean isEmptyWord(String word) {
        return emptyWords.contains(word);
    }
}
