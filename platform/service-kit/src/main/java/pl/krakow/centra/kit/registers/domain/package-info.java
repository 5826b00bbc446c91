/** Numbers in Poland's public registers, read as people write them and checked as far as their digits allow. */
@NullMarked
package pl.krakow.centra.kit.registers.domain;

import org.jspecify.annotations.NullMarked;
