/** Who acts, what a token grants, and the one list of rules that says who may call what. */
@NullMarked
package pl.krakow.centra.kit.security;

import org.jspecify.annotations.NullMarked;
