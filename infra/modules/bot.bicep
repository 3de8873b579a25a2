// The bot's registration with Azure Bot Service, and its Teams channel.

@description('The name of the Azure Bot, unique in Azure.')
param name string

@description('Tags.')
param tags object

@description('F0 or S1.')
param sku string

@description('UserAssignedMSI or SingleTenant. MultiTenant bots can no longer be made.')
param type string

@description('The application id that Teams addresses its requests to.')
param appId string

@description('The managed identity, used with UserAssignedMSI.')
param identityId string

@description('The host that the bot listens on.')
param host string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  tags: tags
  kind: 'azurebot'
  sku: { name: sku }
  properties: {
    displayName: 'Assurance bot'
    endpoint: 'https://${host}/api/messages'
    msaAppType: type
    msaAppId: appId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: type == 'UserAssignedMSI' ? identityId : null
    // Direct Line and its keys are not used.
    disableLocalAuth: true
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      acceptedTerms: true
    }
  }
}
