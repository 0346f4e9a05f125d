import { graphql } from 'relay-runtime';

export const page = graphql`
  query relayQuery($key: String!) {
    role(key: $key) {
      id
      title
      ...relaySkills
    }
  }
`;

export const skills = graphql`
  fragment relaySkills on Role
  @refetchable(queryName: "relayMoreSkills")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    skills(first: $count, after: $cursor) @connection(key: "relay_skills") {
      edges {
        importance
        node {
          id
          title
        }
      }
    }
  }
`;
