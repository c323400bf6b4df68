/**
 * The arithmetic of policies: parameters as they are written down, and one calculation for each kind. Pure values; knows
 * neither the database nor which policy it works for.
 */
package cn.ippledge.policy.rule;
