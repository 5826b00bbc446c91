/** Numbers that are handed out on paper and asked for later: nobody guesses one, and a slip in reading one aloud is noticed. */
@NullMarked
package pl.krakow.centra.kit.number;

import org.jspecify.annotations.NullMarked;
