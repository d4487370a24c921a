/**
 * Scripted misbehaviour: rules that say when a server strikes, and with what. {@link dev.restante.fault.FaultRules}
 * begins every rule, {@link dev.restante.fault.CommonFaults} has those that people know by name.
 */
package dev.restante.fault;
